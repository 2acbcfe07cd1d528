'use server'
import * as contracts from '@bizosaas/contracts'
import { cookies } from 'next/headers'
import { pendingConnectionCookie, writePending } from '../server/pending-connection.ts'
import { settings } from '../server/settings.ts'
import { callGateway } from './call-gateway.ts'
import type { Reply } from './reply.ts'

/** Every change this portal asks for. Each is a server action: the browser sees neither the gateway nor the token. */
const anything = contracts.z.unknown()

export interface Decision {
  proposalId: string
  version: number
  verdict: 'approve' | 'reject' | 'request-changes'
  comment?: string | undefined
  together?: true
  idempotencyKey: string
}

export async function decide({ proposalId, idempotencyKey, ...body }: Decision) {
  return callGateway({
    path: `/api/approvals/${encodeURIComponent(proposalId)}/decisions`,
    method: 'POST',
    body,
    idempotencyKey,
    reply: contracts.decideReplySchema,
  })
}

/** One decision per proposal, in order; tells which did not go through and why. */
export async function approveMany(decisions: Omit<Decision, 'verdict' | 'comment' | 'together'>[]) {
  const refused: { proposalId: string; problem: contracts.Problem }[] = []
  for (const decision of decisions) {
    const reply = await decide({ ...decision, verdict: 'approve', together: true })
    if (!reply.ok) refused.push({ proposalId: decision.proposalId, problem: reply.problem })
  }
  return { approved: decisions.length - refused.length, refused }
}

/** A new version with the chosen actions left out; numbers are positions in the list of actions. */
export async function exclude({
  proposalId,
  version,
  excluded,
  idempotencyKey,
}: {
  proposalId: string
  version: number
  excluded: number[]
  idempotencyKey: string
}) {
  return callGateway({
    path: `/api/approvals/${encodeURIComponent(proposalId)}/versions`,
    method: 'POST',
    body: { version, excluded },
    idempotencyKey,
    reply: anything,
  })
}

export async function undo({ proposalId, reason, idempotencyKey }: { proposalId: string; reason: string; idempotencyKey: string }) {
  return callGateway({
    path: `/api/approvals/${encodeURIComponent(proposalId)}/undo`,
    method: 'POST',
    body: { reason },
    idempotencyKey,
    reply: contracts.undoReplySchema,
  })
}

export async function retryEffect({ effectId, idempotencyKey }: { effectId: string; idempotencyKey: string }) {
  return callGateway({ path: `/api/effects/${encodeURIComponent(effectId)}/retry`, method: 'POST', body: {}, idempotencyKey, reply: anything })
}

export async function settleEffect({
  effectId,
  outcome,
  comment,
  idempotencyKey,
}: {
  effectId: string
  outcome: 'done' | 'not-done'
  comment: string
  idempotencyKey: string
}) {
  return callGateway({
    path: `/api/effects/${encodeURIComponent(effectId)}/settle`,
    method: 'POST',
    body: { outcome, comment },
    idempotencyKey,
    reply: anything,
  })
}

/** A briefing for each of these; tells a problem only where none could be started. One that is being made already is as good. */
export async function briefNow(tenantIds: string[]): Promise<{ problem: contracts.Problem | null }> {
  const path = '/api/agents/admin-prime-copilot/runs'
  const replies = await Promise.all(
    tenantIds.map((tenantId) =>
      callGateway({ path, method: 'POST', body: { tenantId }, idempotencyKey: crypto.randomUUID(), reply: contracts.agentRunSchema }),
    ),
  )
  const problems = replies.flatMap((reply) => (reply.ok || reply.problem.code === 'agent-run-in-flight' ? [] : [reply.problem]))
  return { problem: problems.length < replies.length ? null : (problems[0] ?? null) }
}

export async function runAgent({
  agentId,
  idempotencyKey,
  ...body
}: {
  agentId: string
  tenantId: string
  connectionId: string
  idempotencyKey: string
}) {
  return callGateway({
    path: `/api/agents/${encodeURIComponent(agentId)}/runs`,
    method: 'POST',
    body,
    idempotencyKey,
    reply: contracts.agentRunSchema,
  })
}

export async function runCrew({
  crewId,
  idempotencyKey,
  ...body
}: {
  crewId: string
  tenantId: string
  connectionId: string
  idempotencyKey: string
}) {
  return callGateway({
    path: `/api/crews/${encodeURIComponent(crewId)}/runs`,
    method: 'POST',
    body,
    idempotencyKey,
    reply: contracts.crewRunSchema,
  })
}

export async function proposeBrandFile({
  idempotencyKey,
  ...body
}: {
  tenantId: string
  file: Pick<contracts.BrandFile, 'tone' | 'rules'>
  note: string
  idempotencyKey: string
}) {
  return callGateway({ path: '/api/brand-files/proposals', method: 'POST', body, idempotencyKey, reply: contracts.submittedSchema })
}

export interface AccountToConnect {
  tenantId: string
  connectorId: string
  baseUrl: string
}

export async function connect(body: AccountToConnect & { credentials: Record<string, string> }) {
  return callGateway({ path: '/api/connections', method: 'POST', body, reply: contracts.connectionSchema })
}

/** Gives the address on the site where its owner grants access. What we began is remembered in a cookie until the site leads back. */
export async function beginAuthorization(account: AccountToConnect): Promise<Reply<{ authorizeUrl: string }>> {
  const { portalUrl, secureCookies } = settings()
  const reply = await callGateway({
    path: '/api/connections/authorizations',
    method: 'POST',
    body: { ...account, returnUrl: `${portalUrl}/connections/authorized` },
    reply: contracts.beginAuthorizationReplySchema,
  })
  if (!reply.ok) return reply
  const pending = writePending({ state: reply.data.state, tenantId: account.tenantId })
  ;(await cookies()).set(pendingConnectionCookie, pending, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/connections',
    secure: secureCookies,
    maxAge: 1800,
  })
  return { ok: true, data: { authorizeUrl: reply.data.authorizeUrl } }
}

export async function checkConnection(id: string) {
  return callGateway({ path: `/api/connections/${encodeURIComponent(id)}/check`, method: 'POST', body: {}, reply: anything })
}

export async function dismissFinding({ id, reason }: { id: string; reason: string }) {
  return callGateway({ path: `/api/findings/${encodeURIComponent(id)}/dismissal`, method: 'POST', body: { reason }, reply: contracts.findingSchema })
}

export async function restoreFinding(id: string) {
  return callGateway({ path: `/api/findings/${encodeURIComponent(id)}/dismissal`, method: 'DELETE', reply: contracts.findingSchema })
}

export async function disconnect(id: string) {
  return callGateway({ path: `/api/connections/${encodeURIComponent(id)}`, method: 'DELETE', reply: anything })
}

/** Recomputes the chain of a tenant, or without one that of the agency. */
export async function checkAuditChain(tenantId: string | null) {
  const path = tenantId === null ? '/api/audit/agency/check' : '/api/audit/check'
  return callGateway({ path, query: { tenantId: tenantId ?? undefined }, reply: contracts.auditCheckSchema })
}

export async function allowHost(body: { host: string; reason: string }) {
  return callGateway({ path: '/api/allowed-hosts', method: 'POST', body, reply: contracts.allowedHostSchema })
}

export async function disallowHost(host: string) {
  return callGateway({ path: `/api/allowed-hosts/${encodeURIComponent(host)}`, method: 'DELETE', reply: contracts.disallowHostReplySchema })
}

export async function watchHost(body: { tenantId: string; host: string; note: string }) {
  return callGateway({ path: '/api/watched-hosts', method: 'POST', body, reply: contracts.addedWatchedHostSchema })
}

export async function unwatchHost({ tenantId, host }: { tenantId: string; host: string }) {
  const path = `/api/watched-hosts/${encodeURIComponent(host)}`
  return callGateway({ path, method: 'DELETE', query: { tenantId }, reply: contracts.removedWatchedHostSchema })
}

export async function addComment({ proposalId, body, idempotencyKey }: { proposalId: string; body: string; idempotencyKey: string }) {
  return callGateway({
    path: `/api/approvals/${encodeURIComponent(proposalId)}/comments`,
    method: 'POST',
    body: { body },
    idempotencyKey,
    reply: contracts.commentSchema,
  })
}

export interface EnhancementMove {
  proposalId: string
  to: contracts.EnhancementStep
  note?: string | undefined
  assignee?: string | undefined
  idempotencyKey: string
}

/** Takes an enhancement one step on; the gateway says which steps are this person's. */
export async function moveEnhancement({ proposalId, idempotencyKey, ...body }: EnhancementMove) {
  return callGateway({
    path: `/api/enhancements/${encodeURIComponent(proposalId)}/moves`,
    method: 'POST',
    body,
    idempotencyKey,
    reply: contracts.enhancementMovedSchema,
  })
}

export async function createTenant(body: { name: string; slug: string; timeZone: string }) {
  return callGateway({ path: '/api/tenants', method: 'POST', body, reply: contracts.tenantSchema })
}

export async function beginSiteAudit(address: string) {
  return callGateway({ path: '/api/site-audits', method: 'POST', body: { address }, reply: contracts.begunSiteAuditSchema })
}

export async function takeOverSite({ id, ...body }: { id: string; name: string; slug: string; timeZone: string }) {
  return callGateway({ path: `/api/site-audits/${encodeURIComponent(id)}/take-over`, method: 'POST', body, reply: contracts.takenOverSchema })
}

export async function createShareLink(body: { tenantId: string; kind: contracts.ShareLinkView['kind']; ref: string; days: number }) {
  return callGateway({ path: '/api/share-links', method: 'POST', body, reply: contracts.createdShareLinkSchema })
}

export async function revokeShareLink({ tenantId, linkId }: { tenantId: string; linkId: string }) {
  return callGateway({
    path: `/api/share-links/${encodeURIComponent(linkId)}`,
    method: 'DELETE',
    query: { tenantId },
    reply: contracts.shareLinkSchema,
  })
}

/** `file` and `tenantId` of the form. The gateway says what it cannot read. */
export async function importSearchData(form: FormData) {
  const file = form.get('file')
  const isFile = file instanceof File
  const content = isFile ? Buffer.from(await file.arrayBuffer()).toString('base64') : ''
  return callGateway({
    path: '/api/search-performance/imports',
    method: 'POST',
    body: { tenantId: form.get('tenantId'), fileName: isFile ? file.name : '', content },
    reply: contracts.searchImportReplySchema,
  })
}

export async function setInsightSharing(body: { tenantId: string; isSharing: boolean }) {
  return callGateway({ path: '/api/insights/sharing', method: 'PUT', body, reply: contracts.insightSharingSchema })
}

/** Without a tenant, the model of the agency. */
export async function putModel({ tenantId, setting }: { tenantId: string | null; setting: object }) {
  return callGateway({ ...modelCall(tenantId, setting), method: 'PUT', reply: contracts.modelSettingSchema })
}

export async function testModel({ tenantId, endpoint }: { tenantId: string | null; endpoint: object }) {
  const { path, body } = modelCall(tenantId, endpoint)
  return callGateway({ path: `${path}/test`, method: 'POST', body, reply: contracts.modelTrialSchema })
}

export async function removeModel({ tenantId }: { tenantId: string | null }) {
  const { path } = modelCall(tenantId, {})
  return callGateway({ path, method: 'DELETE', query: { tenantId: tenantId ?? undefined }, reply: contracts.removedModelSchema })
}

function modelCall(tenantId: string | null, entered: object) {
  return tenantId === null ? { path: '/api/models/agency', body: entered } : { path: '/api/models', body: { tenantId, ...entered } }
}

/** `basedOn` is the version that was read: who was slower is told so. */
export async function wordPrompt({ promptId, ...body }: { promptId: string; basedOn: number; body: string; note: string }) {
  return callGateway({
    path: `/api/models/prompts/${encodeURIComponent(promptId)}/versions`,
    method: 'POST',
    body,
    reply: contracts.promptWordedSchema,
  })
}

export async function setAgencyContact(body: contracts.AgencyContact) {
  return callGateway({ path: '/api/agency/contact', method: 'PUT', body, reply: contracts.agencyContactSchema })
}
