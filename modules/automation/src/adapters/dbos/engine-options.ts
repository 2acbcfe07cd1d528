import type { BoundActivity, RunJournal, StepErrorReader, WorkflowDefinition } from '@bizosaas/workflow-kit'

/** Where the engine's own tables live, and under which names all processes of one installation meet. */
export const engineSchema = 'wf'
export const applicationName = 'bizosaas'
/** Constant on purpose: the default is a hash of the source, and runs of another version are never recovered. */
export const applicationVersion = 'bizosaas'
/** Takes delayed runs and those started by a process that does not execute. */
export const mainQueue = 'main'
/** Where a cancel is called out to the processes that execute; the payload is the run's id. */
export const stopChannel = 'bizosaas_stop'
/** The one mailbox of a run. */
export const mailTopic = 'mail'

export interface EngineLogger {
  debug(message: string): void
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

/** A queue is a class of mass work; each tenant is one partition of it. */
export interface EngineQueue {
  readonly name: string
  /** Runs of one tenant at the same time, over all processes. Default 10. */
  readonly tenantConcurrency?: number
  /** Runs at the same time in one process. */
  readonly workerConcurrency?: number
  readonly pollMs?: number
}

/** A run that the engine keeps open although it cannot go on: deploy fixed code, or look at the cause. */
export interface StuckRun {
  readonly id: string
  readonly workflow: string
  readonly cause: unknown
}

export interface DbosClientEngineOptions {
  /** URL of the engine's login role. */
  readonly databaseUrl: string
  readonly logger: EngineLogger
  /** Default 5 connections. */
  readonly poolSize?: number
}

export interface DbosWorkflowEngineOptions extends DbosClientEngineOptions {
  /** Unique per process, default random: at launch DBOS takes over every open run of its own id. */
  readonly executorId?: string
  readonly journal?: RunJournal
  readonly workflows: readonly WorkflowDefinition[]
  readonly activities: readonly BoundActivity[]
  readonly queues?: readonly EngineQueue[]
  readonly readError?: StepErrorReader
  onStuck?(run: StuckRun): void
  /** How often a waiting run looks for messages although nothing woke it, default 60,000 (jittered by 20 %). The safety net for lost notifications. */
  readonly waitPollMs?: number
  /** DBOS' own pool, default 10. A process uses this, `poolSize`, and two more connections. */
  readonly enginePoolSize?: number
}
