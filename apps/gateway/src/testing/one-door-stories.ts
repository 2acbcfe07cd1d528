import type { FaultProxy, VendorFault } from '@bizosaas/connector-kit/simulator'
import type { WordPressSimulator } from '@bizosaas/connectors/simulators'
import { createProposal, type Execution, type Executor, recordEvidence } from '@bizosaas/governance'
import type { ScriptedModel } from '@bizosaas/integration/testing'
import { type AgentActor, type AgentRunId, type ConnectionId, type EvidenceId, newId, type TenantId, toId } from '@bizosaas/kernel'
import type { Fixtures } from '@bizosaas/test-kit'
import type { LightMyRequestResponse } from 'fastify'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly body?: object
}

/** What the stories stand on. */
export interface OneDoorGround {
  readonly given: Fixtures
  readonly deps: GatewayDeps
  readonly tenantId: TenantId
  readonly site: WordPressSimulator
  readonly model: Pick<ScriptedModel, 'baseUrl'>
  readonly vendor: FaultProxy
  /** As the worker builds it. The gateway has none: the tests that need a write to have happened use this one. */
  readonly executor: Executor
  /** A request of the owner. */
  call(request: Request): Promise<LightMyRequestResponse>
}

/** How far a proposal has come. */
export interface OneDoorStories {
  /** The connection to the site, made anew where there is none. */
  connect(): Promise<ConnectionId>
  /** A proposal of an agent that waits for a decision. */
  pending(): Promise<Execution>
  approved(): Promise<Execution>
  /** Sent. With a fault, the write fails or nobody knows. */
  executed(fault?: VendorFault): Promise<Execution>
  effectOf(execution: Execution): Promise<string>
}

export function createOneDoorStories(ground: OneDoorGround): OneDoorStories {
  const { given, vendor, executor } = ground
  return {
    connect: () => connect(ground),
    pending: () => propose(ground),
    approved: () => approve(ground),
    async executed(fault) {
      const execution = await approve(ground)
      await executor.openExecution(execution)
      if (fault !== undefined) await vendor.break(fault, ({ method }) => method !== 'GET')
      await executor.runAction({ ...execution, index: 0 })
      await vendor.heal()
      await executor.closeExecution(execution)
      return execution
    },
    async effectOf({ proposalId }) {
      const [effect] = await given.sql('select id from effect where proposal_id = $1', [proposalId])
      return String(effect?.id)
    },
  }
}

async function connect({ given, tenantId, vendor, site, call }: OneDoorGround): Promise<ConnectionId> {
  const [standing] = await given.sql("select id from connection where tenant_id = $1 and status = 'connected'", [tenantId])
  if (standing !== undefined) return toId<ConnectionId>(String(standing.id))
  const { siteUrl: _own, ...credentials } = site.credentials
  const body = { tenantId, connectorId: 'wordpress', baseUrl: vendor.url, credentials }
  return toId<ConnectionId>(answered(await call({ method: 'POST', url: '/api/connections', body }), 201).id)
}

let titles = 0

async function propose(ground: OneDoorGround): Promise<Execution> {
  const { deps, tenantId } = ground
  const connectionId = await connect(ground)
  const actor: AgentActor = { kind: 'agent', agentId: 'technical-seo-specialist', runId: newId<AgentRunId>(), tenantId }
  titles += 1
  const action = { connectionId, actionId: 'wordpress.update-title', input: { postId: 2, title: `Boiler repair ${titles}` } }
  const expiresAt = new Date(Date.now() + 86_400_000)
  const draft = { ...words, evidenceIds: [await readEvidence(ground, actor)], actions: [action], expiresAt }
  const made = await createProposal({ deps, actor, tenantId, draft })
  if (made.kind !== 'submitted' || made.state !== 'pending') throw new Error(JSON.stringify(made))
  return { tenantId, proposalId: made.proposalId, version: 1 }
}

const words = { title: 'Say what the page is about', reasoning: 'It says nothing.', pros: ['People find it'], cons: ['None known'] }

function readEvidence({ deps, tenantId, vendor }: OneDoorGround, actor: AgentActor): Promise<EvidenceId> {
  const source = { kind: 'page' as const, url: vendor.url, connectionId: null }
  const input = { title: 'Title', source, content: {}, validUntil: new Date(Date.now() + 3_600_000), isSimulated: true, isUntrusted: true }
  return deps.scopes.withTenant({ actor, tenantId }, async (scope) => (await recordEvidence.run({ deps, actor, scope, input })).id)
}

async function approve(ground: OneDoorGround): Promise<Execution> {
  const execution = await propose(ground)
  const body = { version: execution.version, verdict: 'approve' }
  answered(await ground.call({ method: 'POST', url: `/api/approvals/${execution.proposalId}/decisions`, body }), 200)
  return execution
}

function answered(reply: LightMyRequestResponse, status: number): { id: string } {
  if (reply.statusCode !== status) throw new Error(reply.body)
  return reply.json()
}
