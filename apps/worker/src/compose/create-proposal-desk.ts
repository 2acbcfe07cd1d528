import type { DraftOutcome, DraftRequest, EffectForecast, LeftOut, PlannedCall, ProposalDesk } from '@bizosaas/automation'
import {
  type DraftedProposal,
  draftProposal,
  type GovernanceParts,
  recordEvidence,
  searchPages,
  stateGroups,
  submitProposal,
} from '@bizosaas/governance'
import {
  type AgentActor,
  actorRef,
  canonicalJson,
  type EvidenceId,
  errorCodes,
  isAppError,
  type ProposalId,
  type Scopes,
  type TenantScope,
  toId,
} from '@bizosaas/kernel'

const dayMs = 24 * 60 * 60_000
/** A page changes; what was read of it is relied on for two weeks, and what rests on it waits no longer. */
const validForMs = 14 * dayMs

interface Deps {
  readonly scopes: Scopes
  readonly governance: GovernanceParts
  readonly effects: EffectForecast
}

/** Governance as agents see it: their claims become evidence, their plans proposals with real previews. */
export function createProposalDesk({ scopes, governance, effects }: Deps): ProposalDesk {
  return {
    async recordEvidence(scope, { atWork, claims }) {
      const ids: Record<string, EvidenceId> = {}
      for (const { ref, title, url, content, digest, readAt, isTrusted } of claims) {
        const source = { kind: url === null ? ('platform' as const) : ('page' as const), url, connectionId: null }
        const read = { readAt: new Date(readAt), validUntil: new Date(new Date(readAt).getTime() + validForMs + dayMs) }
        const input = { title, source, content, digest, ...read, isSimulated: atWork.isSimulated, isUntrusted: isTrusted !== true }
        ids[ref] = (await recordEvidence.run({ deps: governance, actor: scope.actor, scope, input })).id
      }
      return ids
    },
    async draft(request) {
      const { tenantId, atWork, plan } = request
      const actor: AgentActor = { kind: 'agent', agentId: atWork.agentId, runId: atWork.runId, tenantId }
      const earlier = await scopes.withTenant({ actor, tenantId }, (scope) => findEarlier({ governance, scope, request }))
      if (earlier !== null) return earlier
      const { drafted, leftOut } = plan.setting === undefined ? await preview({ governance, request }) : await settingOf({ governance, request })
      if (drafted === null) return { kind: 'refused', leftOut }
      const outcome = await scopes
        .withTenant({ actor, tenantId }, async (scope) => {
          const input = await withExpectation({ effects, scope, drafted })
          return submitProposal.run({ deps: governance, actor, scope, input })
        })
        .catch(settingRefused)
      if ('reason' in outcome) return { kind: 'refused', leftOut: [...leftOut, { ...outcome, subject: plan.title, findingKey: null }] }
      if (outcome.kind === 'submitted') return { kind: 'proposed', proposalId: outcome.proposalId, leftOut }
      return { kind: 'refused', leftOut: [...leftOut, { subject: plan.title, reason: wordsOf(outcome.code), findingKey: null }] }
    },
    async standing(scope, proposalId) {
      const proposal = await governance.proposals.find(scope, toId<ProposalId>(proposalId))
      if (proposal === null) return 'closed'
      if (proposal.state === 'rejected') return 'rejected'
      return stateGroups[proposal.state] === 'done' ? 'closed' : 'open'
    },
  }
}

const notMeasurable = 'The effect is not measurable until Search Console data of its pages is there.'
/** No data would ever tell: clicks from search are what is measured. */
const notMeasured = 'Its effect is not measured: it changes no text in search results.'

/** States what the change is expected to bring and when that is looked at, or that nobody can tell. */
async function withExpectation(call: { effects: EffectForecast; scope: TenantScope; drafted: DraftedProposal }): Promise<DraftedProposal> {
  const { effects, scope, drafted } = call
  if (drafted.draft.kind === 'setting') return drafted
  const pages = searchPages(drafted.actions)
  const expected = await effects.forecast(scope, { pages })
  const unknown = pages.length === 0 ? notMeasured : notMeasurable
  if (expected === null) return { ...drafted, draft: { ...drafted.draft, cons: [...drafted.draft.cons, unknown] } }
  const { evidenceId, ...prediction } = expected
  return { ...drafted, draft: { ...drafted.draft, prediction, evidenceIds: [...drafted.draft.evidenceIds, evidenceId] } }
}

/** The same for every try of the same step of a run, so that a crash after the hand-in makes no second proposal. */
function originKeyOf({ atWork, plan }: DraftRequest): string {
  return `${atWork.runId}:${plan.key}`.slice(0, 200)
}

/** What an earlier try of this step handed in. Its words were written then; which changes it holds is read from it. */
async function findEarlier(call: { governance: GovernanceParts; scope: TenantScope; request: DraftRequest }): Promise<DraftOutcome | null> {
  const { governance, scope, request } = call
  const proposalId = await governance.proposals.claimOrigin(scope, { proposedBy: actorRef(scope.actor), key: originKeyOf(request) })
  if (proposalId === null) return null
  const [first] = await governance.proposals.versions(scope, proposalId)
  const isThere = new Set(first?.content.actions.map(({ actionId, input }) => canonicalJson({ actionId, input })))
  const leftOut = request.plan.calls
    .filter(({ actionId, input }) => !isThere.has(canonicalJson({ actionId, input })))
    .map(({ findingKey }) => ({ subject: findingKey, findingKey, reason: 'It was left out when this was proposed first.' }))
  return { kind: 'proposed', proposalId, leftOut }
}

interface Previewed {
  readonly drafted: DraftedProposal | null
  readonly leftOut: readonly LeftOut[]
}

/** Previews each change by itself: one page that cannot be changed does not hold up the others. */
async function preview({ governance, request }: { governance: GovernanceParts; request: DraftRequest }): Promise<Previewed> {
  const parts: DraftedProposal[] = []
  const leftOut: LeftOut[] = []
  for (const call of request.plan.calls) {
    const part = await previewOne({ governance, request, call })
    if ('reason' in part) leftOut.push(part)
    else parts.push(part)
  }
  const [first] = parts
  if (first === undefined) return { drafted: null, leftOut }
  const draft = { ...first.draft, actions: parts.flatMap((part) => part.draft.actions) }
  return { drafted: { ...first, draft, actions: parts.flatMap(({ actions }) => actions) }, leftOut }
}

type One = { governance: GovernanceParts; request: DraftRequest; call: PlannedCall }

async function previewOne({ governance, request, call }: One): Promise<DraftedProposal | LeftOut> {
  const { tenantId, connectionId } = request
  if (connectionId === null)
    return { subject: call.findingKey, findingKey: call.findingKey, reason: 'This agent has no connection to change anything through.' }
  const beside = call.rulesText === undefined ? {} : { rulesText: call.rulesText }
  const action = { connectionId, actionId: call.actionId, input: call.input, ...beside }
  try {
    const draft = { ...wordsAbout({ governance, request }), kind: 'change' as const, actions: [action] }
    const drafted = await draftProposal({ deps: governance, tenantId, draft })
    const isChange = drafted.actions.some(({ preview: seen }) => seen.changes.some(({ before, after }) => before !== after))
    return isChange ? drafted : { subject: call.findingKey, findingKey: call.findingKey, reason: 'The site holds this text already.' }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { subject: call.findingKey, findingKey: call.findingKey, reason: `${error.message}. ${wordsOf(error.code)}` }
  }
}

/** What stands on the card whatever would run. */
function wordsAbout({ governance, request }: { governance: GovernanceParts; request: DraftRequest }) {
  const { plan, evidenceIds, atWork } = request
  const { title, description, reasoning, solution, pros, cons, effort, findingCodes } = plan
  const words = { title, description, reasoning, solution, pros: [...pros], cons: [...cons], effort, findingCodes: [...findingCodes] }
  const expiresAt = new Date(governance.clock.now().getTime() + validForMs)
  return { ...words, agentRunId: atWork.runId, originKey: originKeyOf(request), evidenceIds: [...evidenceIds], expiresAt }
}

/** A switch of the platform needs no dry run at a vendor: governance reads it when it is handed in. */
async function settingOf({ governance, request }: { governance: GovernanceParts; request: DraftRequest }): Promise<Previewed> {
  const { setting } = request.plan
  if (setting === undefined) return { drafted: null, leftOut: [] }
  const { command, input } = setting
  const draft = { ...wordsAbout({ governance, request }), kind: 'setting' as const, setting: { command, input } }
  return { drafted: await draftProposal({ deps: governance, tenantId: request.tenantId, draft }), leftOut: [] }
}

/** What a switch cannot do, such as opening a task that is open, is a reason and no failure. */
function settingRefused(problem: unknown): { reason: string } {
  if (isAppError(problem) && problem.code === 'action-input-invalid') return { reason: String(problem.details.reason ?? problem.message) }
  throw problem
}

function wordsOf(code: keyof typeof errorCodes): string {
  return errorCodes[code].remedy
}
