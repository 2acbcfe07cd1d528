import type { FindingAdvice } from './finding-advice.ts'
import type { FindingDraft } from './thought.ts'

type Told = Pick<FindingDraft, 'code' | 'url' | 'mayStay'>
type Advice = Readonly<Record<string, Pick<FindingAdvice, 'voids'>>>

/**
 * What its reader can act on: without what may stay as it is, and without what another finding on the same page makes void, since of two remedies that
 * contradict each other only the stronger one helps.
 */
export function toldFindings<Finding extends Told>({
  findings,
  advice,
}: {
  readonly findings: readonly Finding[]
  readonly advice: Advice
}): readonly Finding[] {
  const needy = findings.filter(({ mayStay }) => mayStay !== true)
  const isVoid = new Set(needy.flatMap(({ code, url }) => (advice[code]?.voids ?? []).map((other) => `${other}|${url}`)))
  return needy.filter(({ code, url }) => !isVoid.has(`${code}|${url}`))
}
