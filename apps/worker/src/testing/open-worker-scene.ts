import { agentCards, crewCards } from '@bizosaas/agents'
import { startAgentRun } from '@bizosaas/automation'
import {
  createOutboxRelay,
  createPostgresAgentMemoryStore,
  createPostgresAgentRunStore,
  createPostgresCrewRunStore,
  createPostgresFindingStore,
  createPostgresRunJournal,
  createPostgresRunRecordStore,
  createPostgresWorkflowOutbox,
  journaledActivities,
} from '@bizosaas/automation/adapters'
import type { Keys } from '@bizosaas/config'
import { contentSets, startWordPressSimulator } from '@bizosaas/connectors/simulators'
import { createReaderThread } from '@bizosaas/crawler'
import { createListener } from '@bizosaas/db'
import { createExecutor } from '@bizosaas/governance'
import { appError, systemClock } from '@bizosaas/kernel'
import { createFixtures, createTestDatabase } from '@bizosaas/test-kit'
import { createInMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { auditSite, executeProposal, runAgent, runCrew, seoHealthGuardian, startWork, verifyChange, workflowCards } from '@bizosaas/workflows'
import { agents } from '../compose/agents.ts'
import { composeActivities } from '../compose/compose-activities.ts'
import { composeGovernance } from '../compose/compose-governance.ts'
import { composeSources } from '../compose/compose-sources.ts'
import { composeWork } from '../compose/compose-work.ts'
import { createGuardedEngine } from '../compose/create-guarded-engine.ts'
import { createModelParts } from '../compose/create-model-parts.ts'
import { createPublicSiteReader } from '../compose/create-public-site-reader.ts'
import { createSiteReader } from '../compose/create-site-reader.ts'
import { outboxHandlers } from '../compose/outbox-handlers.ts'
import { connectionId, simulatedIntegration } from './simulated-integration.ts'

const clock = systemClock
const keys = { sealKey: Buffer.alloc(32, 7).toString('base64'), secretKey: Buffer.alloc(32, 8).toString('base64') } as Keys
const outbox = createPostgresWorkflowOutbox({ clock })

/** The worker as `main` composes it, over a database of its own, the engine in memory, and one simulated site whose pictures cannot be changed. */
export async function openWorkerScene() {
  const db = await createTestDatabase()
  const { scopes } = db
  const given = createFixtures(db)
  const [owner, tenantId] = [await given.owner(), await given.tenant({ isSimulated: true })]
  const { simulator, integration } = await openSite()
  const work = composeWork({ scopes, connections: integration.connections, clock })
  const governance = composeGovernance({ keys, runner: integration.runner, work })
  const stores = { ...storesOf(), allowedWork: work.allowedWork }
  const reader = createReaderThread()
  const readers = {
    sites: createSiteReader({ integration, clock, reader, mostPages: 100 }),
    publicSites: createPublicSiteReader({ egress: integration.publicEgress, clock, reader, delayMs: 5 }),
  }
  const sources = composeSources({ scopes, clock, integration, governance, ...readers, ...stores })
  const executor = createExecutor({ ...governance, scopes })
  const models = createModelParts({ scopes, clock, egress: integration.egress, secretKey: keys.secretKey, defaultModel: null })
  const parts = { scopes, clock, agents, cards: agentCards, sources, sites: readers.sites, integration, governance, executor, models, ...stores }
  const journal = createPostgresRunJournal({ scopes })
  const engine = createInMemoryEngine({
    workflows: [executeProposal, verifyChange, runAgent, runCrew, auditSite, seoHealthGuardian, startWork],
    activities: journaledActivities(composeActivities(parts), { journal, clock }),
    journal,
  })
  const listener = createListener({ url: db.urls.platform })
  const starts = createGuardedEngine({ engine, scopes, allowedWork: work.allowedWork, workflows: workflowCards })
  const relay = createOutboxRelay({ scopes, listener, clock, handlers: outboxHandlers({ engine: starts, scopes, governance, clock }) })
  await relay.start()
  return {
    ...{ keys, db, given, owner, tenantId, simulator, integration, sources, work, governance, stores, engine, starts, listener, outbox, clock },
    /** As a person does who presses the button. */
    start: (agentId: string = agents[0].id) =>
      scopes.withTenant({ actor: owner, tenantId }, (scope) => {
        const deps = { agents: agentCards, connections: integration.connections, outbox, clock, ...stores }
        return startAgentRun.run({ deps, actor: owner, scope, input: { agentId, connectionId } })
      }),
    async close() {
      await relay.stop()
      await engine.stop()
      await listener.close()
      await reader.close()
      await integration.close()
      await simulator.close()
      await db.drop()
    },
  }
}

async function openSite() {
  const [set] = Object.values(contentSets)
  if (set === undefined) throw new TypeError('the simulator has no site')
  const simulator = await startWordPressSimulator({ set })
  const integration = simulatedIntegration(simulator)
  const { preview } = integration.runner
  integration.runner.preview = async (call) => {
    if (call.actionId.endsWith('alt')) throw appError('vendor-page-builder')
    return preview(call)
  }
  return { simulator, integration }
}

function storesOf() {
  return {
    runs: createPostgresAgentRunStore(),
    crews: crewCards,
    crewRuns: createPostgresCrewRunStore(),
    records: createPostgresRunRecordStore(),
    findings: createPostgresFindingStore(),
    memories: createPostgresAgentMemoryStore(),
  }
}
