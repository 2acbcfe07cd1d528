import { counted } from '@bizosaas/kernel/words'

/** What the first sentences of a report count. */
export interface Summed {
  readonly found: { readonly new: number; readonly fixed: number; readonly open: number }
  readonly counts: { readonly changed: number; readonly live: number; readonly undone: number }
  readonly made: { readonly places: number; readonly live: number; readonly undone: number }
}

/** What a month brought, in two or three sentences. */
export function reportSummary({ found, counts, made }: Summed): string {
  const earlier = [
    after(counts.live - made.live, ['change of an earlier month is live now', 'changes of earlier months are live now']),
    after(counts.undone - made.undone, ['change of an earlier month was undone', 'changes of earlier months were undone']),
  ]
  return [foundWords(found), madeWords(counts.changed, made), ...earlier].filter((sentence) => sentence !== '').join(' ')
}

function foundWords(found: Summed['found']): string {
  const isAllNew = found.fixed === 0 && found.open === found.new
  const issues = isAllNew ? (['issue', 'issues'] as const) : (['new issue', 'new issues'] as const)
  const looked = found.new === 0 ? 'We found no new issue on your site' : `We found ${counted(found.new, issues)} on your site`
  const since = [are(found.fixed, 'fixed'), isAllNew ? '' : are(found.open, 'still open')].filter((part) => part !== '')
  return `${looked}${since.length === 0 ? '' : `; ${since.join(' and ')}`}.`
}

function madeWords(changed: number, made: Summed['made']): string {
  if (changed === 0) return 'No change was made.'
  const places = made.places > changed ? ` in ${made.places} places` : ''
  const were = `${counted(changed, ['change was', 'changes were'])} made${places}`
  if (made.live === changed) return `${were}, and ${changed === 1 ? 'it is' : changed === 2 ? 'both are' : 'all are'} live.`
  const rest = changed - made.live - made.undone
  const fates = [are(made.live, 'live'), was(made.undone, 'undone'), made.live + made.undone > 0 ? are(rest, 'not seen live yet') : '']
  return `${[were, fates.filter((part) => part !== '').join(', ')].filter((part) => part !== '').join('; ')}.`
}

function are(count: number, what: string): string {
  return count <= 0 ? '' : `${count} ${count === 1 ? 'is' : 'are'} ${what}`
}

function was(count: number, what: string): string {
  return count <= 0 ? '' : `${count} ${count === 1 ? 'was' : 'were'} ${what}`
}

function after(count: number, words: readonly [string, string]): string {
  return count <= 0 ? '' : `${counted(count, words)}.`
}
