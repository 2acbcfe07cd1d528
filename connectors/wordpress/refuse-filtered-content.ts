import { listElements } from '@bizosaas/connector-kit'
import { appError } from '@bizosaas/kernel'
import type { WordPressApi } from './api.ts'
import { lostOf } from './kept-markup.ts'

/** Names of what saving this content would lose, e.g. `<iframe>`; empty where nothing is. */
export function strippedOnSave(html: string): readonly string[] {
  const bare = /<(?![a-z/!])/i.test(html) ? ['a “<” that begins no tag'] : []
  return [...new Set([...listElements(html).flatMap(lostOf), ...bare])]
}

/**
 * Throws `vendor-content-filtered` when this account's save would lose parts of the content, old or new. Any save counts: WordPress filters the whole
 * content again when only a title, a term or a search text is set.
 */
export async function refuseFilteredContent({ api, html }: { api: WordPressApi; html: string }): Promise<void> {
  const lost = strippedOnSave(html)
  if (lost.length === 0) return
  if ((await api.getMe()).hasUnfilteredHtml) return
  const some = lost.slice(0, 5).join(', ')
  const reason = `This user may not save unfiltered HTML: saving would take ${some}${lost.length > 5 ? ' and more' : ''} out of the page.`
  throw appError('vendor-content-filtered', { details: { reason, written: 'no' } })
}
