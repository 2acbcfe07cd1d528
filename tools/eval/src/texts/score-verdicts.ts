import { z } from 'zod'
import type { TextRow } from './propose-texts.ts'

/** What a judge says of one text. A verdict holds for the exact text it was given for. */
export const verdictSchema = z.strictObject({
  id: z.string(),
  /** The text that was judged; null for an abstention. */
  proposed: z.string().nullable(),
  verdict: z.enum(['accepted', 'needs-edit', 'invented', 'abstention-right', 'abstention-wrong']),
  note: z.string().optional(),
})
export type Verdict = z.infer<typeof verdictSchema>

export interface TextScore {
  readonly proposed: number
  readonly accepted: number
  readonly acceptedPercent: number
  readonly invented: number
  readonly abstained: number
  readonly abstentionsRight: number
  readonly abstentionsRightPercent: number
  /** Texts nobody has judged, or that have changed since. */
  readonly unjudged: readonly string[]
  readonly pass: boolean
}

const least = { acceptedPercent: 80, abstentionsRightPercent: 95 } as const

/** Holds the texts of today against a judge's verdicts. An unjudged text is none of the right ones. */
export function scoreVerdicts({ rows, verdicts }: { rows: readonly TextRow[]; verdicts: readonly Verdict[] }): TextScore {
  const byId = new Map(verdicts.map((verdict) => [verdict.id, verdict]))
  const judged = rows.map((row) => ({ row, verdict: verdictOf(row, byId.get(row.id)) }))
  const proposals = judged.filter(({ row }) => row.proposed !== null)
  const abstentions = judged.filter(({ row }) => row.proposed === null)
  const count = (list: typeof judged, wanted: Verdict['verdict']) => list.filter(({ verdict }) => verdict === wanted).length
  const accepted = count(proposals, 'accepted')
  const invented = count(proposals, 'invented')
  const right = count(abstentions, 'abstention-right')
  const acceptedPercent = percent(accepted, proposals.length)
  const abstentionsRightPercent = percent(right, abstentions.length)
  const unjudged = judged.filter(({ verdict }) => verdict === null).map(({ row }) => row.id)
  const isGood = acceptedPercent >= least.acceptedPercent && abstentionsRightPercent >= least.abstentionsRightPercent
  return {
    ...{ proposed: proposals.length, accepted, acceptedPercent, invented },
    ...{ abstained: abstentions.length, abstentionsRight: right, abstentionsRightPercent, unjudged },
    pass: rows.length > 0 && isGood && invented === 0 && unjudged.length === 0,
  }
}

const ofProposals: ReadonlySet<string> = new Set(['accepted', 'needs-edit', 'invented'])

function verdictOf({ proposed }: TextRow, given: Verdict | undefined): Verdict['verdict'] | null {
  if (given === undefined || given.proposed !== proposed) return null
  return ofProposals.has(given.verdict) === (proposed !== null) ? given.verdict : null
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((part / whole) * 1_000) / 10
}
