import { agentCards, crewCards } from '@bizosaas/agents'
import {
  createDbosWorkflowEngine,
  createOutboxRelay,
  createPostgresAgentMemoryStore,
  createPostgresAgentRunStore,
  createPostgresCrewRunStore,
  createPostgresFindingStore,
  createPostgresRunJournal,
  createPostgresRunRecordStore,
  journaledActivities,
} from '@bizosaas/automation/adapters'
import type { Configuration, Keys } from '@bizosaas/config'
import { createReaderThread } from '@bizosaas/crawler'
import { createListener, createPostgresScopes } from '@bizosaas/db'
import { createExecutor } from '@bizosaas/governance'
import type { createLogger } from '@bizosaas/http-kit'
import { appError, systemClock } from '@bizosaas/kernel'
import {
  auditSite,
  executeProposal,
  measureOutcomes,
  runAgent,
  runCrew,
  seoHealthGuardian,
  startWork,
  verifyChange,
  workflowCards,
} from '@bizosaas/workflows'
import { agents } from './agents.ts'
import { composeActivities } from './compose-activities.ts'
import { composeGovernance } from './compose-governance.ts'
import { composeIntegration } from './compose-integration.ts'
import { composeSchedules } from './compose-schedules.ts'
import { composeSources } from './compose-sources.ts'
import { composeUpkeep } from './compose-upkeep.ts'
import { composeWork } from './compose-work.ts'
import { createGuardedEngine } from './create-guarded-engine.ts'
import { createModelParts } from './create-model-parts.ts'
import { createPublicSiteReader } from './create-public-site-reader.ts'
import { createSiteReader } from './create-site-reader.ts'
import { createWorkerServer } from './create-worker-server.ts'
import { outboxHandlers } from './outbox-handlers.ts'

export interface WorkerOptions {
  readonly configuration: Configuration
  readonly keys: Keys
  readonly logger: ReturnType<typeof createLogger>
}

export interface Worker {
  /** Lets steps under way end, then closes everything. Unfinished runs go on at the next start. */
  stop(): Promise<void>
}

/** Builds every adapter the worker uses and sets it to work. Throws `configuration-invalid` when the login roles are not given. */
export async function composeWorker({ configuration, keys, logger }: WorkerOptions): Promise<Worker> {
  const urls = configuration.database.loginUrls
  if (urls === null) throw appError('configuration-invalid', { details: { reason: 'the worker needs the URLs of the login roles' } })
  const clock = systemClock
  const scopes = createPostgresScopes({ urls })
  const listener = createListener({ url: urls.platform })
  const integration = composeIntegration({ configuration, keys, scopes, clock, logger })
  const work = composeWork({ scopes, clock, connections: integration.connections })
  const governance = composeGovernance({ keys, runner: integration.runner, work })
  const journal = createPostgresRunJournal({ scopes, onError: (error) => logger.warn({ err: error }, 'notes of steps were lost') })
  const { allowedWork } = work
  const stores = { ...agentStores(), allowedWork }
  const reader = createReaderThread()
  const sites = createSiteReader({ integration, clock, reader, mostPages: configuration.crawlPages })
  const publicSites = createPublicSiteReader({ egress: integration.publicEgress, clock, reader })
  const sources = composeSources({ scopes, clock, integration, sites, publicSites, governance, ...stores })
  const executor = createExecutor({ ...governance, scopes })
  const { egress } = integration
  const models = createModelParts({ scopes, clock, egress, secretKey: keys.secretKey, defaultModel: configuration.model })
  const parts = { scopes, clock, agents, cards: agentCards, sources, sites, integration, governance, executor, models, ...stores }
  const activities = composeActivities(parts)
  const engine = await createDbosWorkflowEngine({
    databaseUrl: urls.engine,
    logger: engineLogger(logger),
    journal,
    workflows: [executeProposal, verifyChange, measureOutcomes, runAgent, runCrew, auditSite, seoHealthGuardian, startWork],
    activities: journaledActivities(activities, { journal, clock }),
    onStuck: (run) => logger.error({ run }, 'a run cannot go on'),
  })
  const starts = createGuardedEngine({ engine, scopes, allowedWork, workflows: workflowCards })
  const handlers = outboxHandlers({ engine: starts, scopes, governance, clock })
  const onError = (message: { kind: string; id: string }, error: unknown) => logger.warn({ ...message, err: error }, 'an outbox row has to wait')
  const relay = createOutboxRelay({ scopes, listener, handlers, clock, onError })
  await relay.start()
  const { relay: schedules } = composeSchedules({ scopes, listener, engine: starts, clock, logger })
  await schedules.start()
  const upkeep = composeUpkeep({ scopes, engine, clock, days: configuration.runRetentionDays, logger })
  upkeep.start()
  const server = await createWorkerServer({ port: configuration.ports.worker, scopes })
  return {
    async stop() {
      await server.close()
      await upkeep.stop()
      await schedules.stop()
      await relay.stop()
      await engine.stop({ graceMs: 10_000 })
      await journal.flush()
      await listener.close()
      await reader.close()
      await integration.close()
      await scopes.close()
    },
  }
}

function agentStores() {
  return {
    runs: createPostgresAgentRunStore(),
    crews: crewCards,
    crewRuns: createPostgresCrewRunStore(),
    records: createPostgresRunRecordStore(),
    findings: createPostgresFindingStore(),
    memories: createPostgresAgentMemoryStore(),
  }
}

function engineLogger(logger: WorkerOptions['logger']) {
  return {
    debug: (message: string) => logger.debug(message),
    info: (message: string) => logger.debug(message),
    warn: (message: string) => logger.warn(message),
    error: (message: string) => logger.error(message),
  }
}
