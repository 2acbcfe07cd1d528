import { auditWords as words } from './audit-words.ts'

/** An address as people read it: decoded, and without the site it is on. */
export function auditPlaceText(url: string): string {
  const { pathname, search } = new URL(url)
  if (pathname === '/' && search === '') return words.homePage
  try {
    return decodeURI(pathname + search)
  } catch {
    return pathname + search
  }
}
