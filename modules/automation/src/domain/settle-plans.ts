import type { AgentRunId, EvidenceId, Json } from '@bizosaas/kernel'
import { changedPart } from './changed-part.ts'
import type { CrewCard, CrewMemberRun } from './crew.ts'
import type { Abstention, BrokenRule, ChangeReview, PlannedCall, ProposalPlan } from './thought.ts'

/** A plan after the members behind its author have looked at it. */
export interface SettledPlan {
  readonly agentId: string
  readonly runId: AgentRunId
  /** Without the changes that were vetoed, and with the edits of those that were edited. */
  readonly plan: ProposalPlan
  /** Each with the rule that was broken. */
  readonly vetoed: readonly Abstention[]
  /** What the reviewers cite. */
  readonly evidenceIds: readonly EvidenceId[]
}

/** The plans of the members so far, in order, each as the members after its author left it. */
export function settlePlans({ crew, members }: { crew: CrewCard; members: readonly CrewMemberRun[] }): readonly SettledPlan[] {
  return members.reduce<readonly SettledPlan[]>((settled, member) => {
    const card = crew.members.find(({ agentId }) => agentId === member.agentId)
    const seen = card?.isReviewer === true ? settled.map((plan) => looked({ settled: plan, member, title: card.title })) : settled
    const own = (member.thought?.proposals ?? []).map((plan) => ({ ...author(member), plan, vetoed: [], evidenceIds: [] }))
    return [...seen, ...own]
  }, [])
}

function author({ agentId, runId }: CrewMemberRun): Pick<SettledPlan, 'agentId' | 'runId'> {
  return { agentId, runId }
}

interface Looking {
  readonly settled: SettledPlan
  readonly member: CrewMemberRun
  /** Of the member that looks. */
  readonly title: string
}

function looked({ settled, member, title }: Looking): SettledPlan {
  const { plan } = settled
  const reviews = (member.thought?.reviews ?? []).filter(({ agentId, planKey }) => agentId === settled.agentId && planKey === plan.key)
  if (reviews.length === 0) return { ...settled, plan: { ...plan, cons: [...plan.cons, unchecked({ member, title })] } }
  const judged = plan.calls.map((call) => ({ call, review: reviews.find((one) => isOf(one, call)) }))
  const broken = reviews.flatMap((review) => review.broken)
  const cited = [...new Set(broken.map(({ claim }) => claim))].flatMap((claim) => member.evidenceIds[claim] ?? [])
  return {
    ...settled,
    plan: {
      ...plan,
      reasoning: [plan.reasoning, ...notes({ reviews, title })].join('\n\n'),
      calls: judged.filter(({ review }) => review?.verdict !== 'veto').map(({ call, review }) => edited({ call, review })),
    },
    vetoed: [...settled.vetoed, ...reviews.filter(({ verdict }) => verdict === 'veto').map((review) => vetoOf({ review, title }))],
    evidenceIds: [...settled.evidenceIds, ...cited],
  }
}

function isOf({ findingKey, actionId }: ChangeReview, call: PlannedCall): boolean {
  return findingKey === call.findingKey && actionId === call.actionId
}

/** An edit changes a text that still reads as the reviewer saw it, and nothing else: never which object is written to. */
function edited({ call, review }: { call: PlannedCall; review: ChangeReview | undefined }): PlannedCall {
  if (review === undefined || review.verdict !== 'edit' || !isFields(call.input)) return call
  const fields = { ...call.input }
  for (const { field, before, after } of review.edits) if (fields[field] === before) fields[field] = after
  return { ...call, input: fields }
}

function isFields(input: Json): input is { readonly [name: string]: Json } {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

function notes({ reviews, title }: { reviews: readonly ChangeReview[]; title: string }): readonly string[] {
  const said = reviews.flatMap(({ verdict, edits, broken }) => {
    const because = broken.map(ruleWords).join(' ')
    if (verdict === 'edit') return edits.map(changedPart).map(({ before, after }) => `${title} changed “${before}” to “${after}”. ${because}`)
    return verdict === 'veto' ? [`${title} took one change out. ${because}`] : []
  })
  return said.length === 0 ? [`${title} looked at each text and kept all of them.`] : said
}

function vetoOf({ review, title }: { review: ChangeReview; title: string }): Abstention {
  return { subject: review.findingKey.replace('|', ' on '), reason: `${title} vetoed it. ${review.broken.map(ruleWords).join(' ')}` }
}

function ruleWords({ number, rule, reason }: BrokenRule): string {
  return `Rule ${number}: ${rule} (${reason.replace(/\.$/, '')}).`
}

function unchecked({ member, title }: Omit<Looking, 'settled'>): string {
  const why = member.thought?.abstentions[0]?.reason
  return why === undefined ? `${title} did not look at it.` : `${title} did not look at it: ${why}`
}
