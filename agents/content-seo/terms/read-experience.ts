import type { AgentMemory } from '@bizosaas/automation'
import { isSameMatter } from './cluster-queries.ts'
import type { MappedTerm } from './map-terms.ts'
import { stemsOf } from './stems-of.ts'

export const termWithoutPage = 'term-without-page'

/** By the term itself, so that it is the same in every run that finds it so. */
export function termKey(term: string): string {
  return `${termWithoutPage}|${term}`
}

interface Answered {
  readonly stems: ReadonlySet<string>
  readonly reason: string
}

/**
 * Why no post is planned for a term though it has none: one waits already, or a person said no to it. By the matter and not by the words, since
 * the search that stands for a matter changes from month to month.
 */
export function readExperience(memory: AgentMemory | null): Experience {
  const answered = memory === null ? [] : answersOf(memory)
  return {
    whyNot: ({ stems }) => answered.find((one) => isSameMatter(one.stems, stems))?.reason ?? null,
    waiting: (memory?.waiting ?? []).filter(({ code }) => code === termWithoutPage).length,
  }
}

interface Experience {
  whyNot(term: MappedTerm): string | null
  /** How many posts wait for people. */
  readonly waiting: number
}

function answersOf({ waiting = [], changes, dismissed }: AgentMemory): readonly Answered[] {
  const quoted = (reason: string | null) => (reason === null ? '.' : `: “${reason}”`)
  return [
    ...waiting.map(({ findingKey }) => about(findingKey, 'A proposal for it is already waiting or under way.')),
    ...dismissed.map(({ findingKey, reason }) => about(findingKey, `A person dismissed this finding${quoted(reason)}`)),
    ...changes.flatMap(({ findingKey, answer, reason, at }) => {
      const day = at.slice(0, 10)
      if (answer === 'undone') return [about(findingKey, `A person took the post for it back on ${day}.`)]
      return answer === 'rejected' ? [about(findingKey, `A person rejected the post for it on ${day}${quoted(reason)}`)] : []
    }),
  ].flatMap((one) => one ?? [])
}

function about(findingKey: string, reason: string): Answered | null {
  const [code, term = ''] = findingKey.split('|')
  return code === termWithoutPage ? { stems: stemsOf(term), reason } : null
}
