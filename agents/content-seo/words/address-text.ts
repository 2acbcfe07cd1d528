import { pathOf } from '../page-view.ts'

/** An address as it is told on a page: without the site where it is the same one. */
export function addressText(url: string, { url: here }: { readonly url: string }): string {
  if (new URL(url).origin !== new URL(here).origin) return url
  const path = pathOf(url)
  return path === '/' ? 'the home page' : path
}
