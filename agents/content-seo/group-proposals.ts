import type { PlannedCall, ProposalPlan } from '@bizosaas/automation'
import type { LearnedWeight } from '../learned-weights.ts'
import type { FoundFault } from './found-fault.ts'
import { proposalWords } from './proposal-words.ts'
import { cutAtWord } from './words/cut-at-word.ts'

const mostCalls = 12

interface Mendable {
  readonly found: FoundFault
  readonly call: PlannedCall
}

interface Group {
  readonly code: string
  /** Set where a group is about one page. */
  readonly place: string | null
  readonly items: readonly Mendable[]
}

interface Grouping {
  readonly found: readonly FoundFault[]
  readonly wordsRef: (url: string) => string | null
  readonly learned: (code: string) => LearnedWeight
}

/**
 * Puts look-alike changes on one card: texts of pages by kind, alt texts by page; at most twelve a card. What was measured to be worth more here comes
 * first, and the card says why.
 */
export function groupProposals({ found, wordsRef, learned }: Grouping): readonly ProposalPlan[] {
  const mendable = oncePerField(found.flatMap(toMendable))
  const groups = Map.groupBy(mendable, ({ found: { code, fault } }) => (isByPage(code) ? `${code}|${fault.page.url}` : code))
  return [...groups]
    .flatMap(([key, items]) => chunks(items).map((part, at) => ({ key: `${key}#${at}`, group: toGroup(part) })))
    .map((part) => ({ ...part, learned: learned(part.group.code) }))
    .sort((a, b) => b.learned.factor - a.learned.factor)
    .map((part) => plan({ ...part, wordsRef }))
}

function isByPage(code: string): boolean {
  return code === 'image-alt-missing'
}

function toMendable(found: FoundFault): Mendable[] {
  const { mend } = found.fault
  return mend.kind === 'call' ? [{ found, call: { actionId: mend.actionId, input: mend.input, findingKey: found.finding.key } }] : []
}

/** Two texts for one field of one page would undo each other: the rule that stands first wins. */
function oncePerField(items: readonly Mendable[]): readonly Mendable[] {
  const seen = new Set<string>()
  return items.filter(({ found, call }) => {
    const field = [call.actionId, found.fault.page.url, isByPage(found.code) ? found.fault.part : ''].join('|')
    const isFirst = !seen.has(field)
    seen.add(field)
    return isFirst
  })
}

function chunks(items: readonly Mendable[]): readonly (readonly Mendable[])[] {
  return Array.from({ length: Math.ceil(items.length / mostCalls) }, (_, at) => items.slice(at * mostCalls, (at + 1) * mostCalls))
}

function toGroup(items: readonly Mendable[]): Group {
  const first = items[0]?.found
  const code = first?.code ?? ''
  return { code, place: isByPage(code) ? first?.fault.page.ownTitle || first?.fault.page.path || null : null, items }
}

interface Planning {
  readonly key: string
  readonly group: Group
  readonly learned: LearnedWeight
  readonly wordsRef: Grouping['wordsRef']
}

function plan({ key, group, learned, wordsRef }: Planning): ProposalPlan {
  const { code, place, items } = group
  const words = proposalWords(code)
  const title = place === null ? words.title(items.length) : `${words.title(items.length)} on “${cutAtWord({ text: place, most: 60 })}”`
  const ownWords = items.map(({ found }) => wordsRef(found.fault.page.url)).filter((ref) => ref !== null)
  return {
    key,
    title,
    description: items.map(({ found }) => `${found.fault.page.path}: ${found.finding.detail}`).join('\n'),
    reasoning: `${words.why} ${figures(items)} Each text is made from the page’s own words; nothing was added that the page does not say.${learned.because === null ? '' : ` ${learned.because}`}`,
    solution: words.solution,
    pros: words.pros,
    cons: words.cons,
    effort: 'S',
    findingCodes: [code],
    claims: [...new Set([...items.map(({ found }) => found.claim.ref), ...ownWords])],
    calls: items.map(({ call }) => call),
  }
}

function figures(items: readonly Mendable[]): string {
  const pages = new Set(items.map(({ found }) => found.fault.page.path))
  const listed = [...pages].slice(0, 4).join(', ')
  return pages.size > 4 ? `It was read on ${pages.size} pages, among them ${listed}.` : `It was read on ${listed}.`
}
