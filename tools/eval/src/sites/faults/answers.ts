import type { Answer, SiteDraft } from '../site-draft.ts'

export function answer(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body, elapsedMs: 40 }
}

/** An address that answers as told; gives its path. */
export function addAddress(site: SiteDraft, word: string, given: Answer): string {
  const path = `/${site.unique(word)}`
  site.answers.set(site.url(path), given)
  return path
}

export function redirect(location: string, status = 301): Answer {
  return answer(status, { location })
}
