import type { PageView } from '../page-view.ts'

/** Pages that share a text, with the text; empty texts are no text. */
export function sameText(
  pages: readonly PageView[],
  read: (page: PageView) => string | null,
): readonly { text: string; pages: readonly PageView[] }[] {
  const groups = Map.groupBy(
    pages.filter((page) => (read(page) ?? '') !== ''),
    (page) => read(page) ?? '',
  )
  return [...groups].filter(([, sharing]) => sharing.length > 1).map(([text, sharing]) => ({ text, pages: sharing }))
}
