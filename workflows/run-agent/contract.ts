import { defineContract, defineSteps, step } from '@bizosaas/workflow-kit'
import { z } from 'zod'

/** A site that nobody connected, and how much of it is read. */
const publicSiteSchema = z.strictObject({ url: z.url(), mostPages: z.int().min(1), mostMs: z.int().min(1) })
const inputSchema = z.strictObject({
  runId: z.uuid(),
  agentId: z.string(),
  connectionId: z.uuid().nullable(),
  publicSite: publicSiteSchema.exactOptional(),
  /** A crew lets it think and proposes later, when every member has looked. */
  isHeld: z.boolean().exactOptional(),
})
const countsSchema = z.object({ pages: z.int(), findings: z.int(), proposals: z.int(), abstentions: z.int() })

export type RunAgentInput = z.output<typeof inputSchema>
export type RunAgentCounts = z.output<typeof countsSchema>

/** One run of any agent: its readers read, it thinks, and each plan of its thought becomes a proposal. It waits for nobody. */
export const contract = defineContract({ id: 'run-agent', version: 1, input: inputSchema, output: countsSchema })

export interface GatherInput extends RunAgentInput {
  /** Id of the reader. */
  readonly reader: string
}

export interface ProposeInput extends RunAgentInput {
  readonly planKey: string
}

export interface AskInput extends RunAgentInput {
  /** Key of the task. */
  readonly task: string
  /** 1 is the first question, others ask to mend the answer before. */
  readonly attempt: number
}

/** `again`: the answer has to be mended. `done`: on to the next task. `stop`: there is no use in asking any more. */
export type AskOutcome = 'again' | 'done' | 'stop'

/** Reading may take minutes and tells in between that it is alive. */
const patient = {
  timeoutMs: 60 * 60_000,
  heartbeatMs: 90_000,
  retry: {
    maxAttempts: 3,
    initialMs: 2_000,
    nonRetryable: [
      'crawl-forbidden-by-robots',
      'connection-not-found',
      'audit-address-internal',
      'audit-name-unknown',
      'audit-site-refused',
      'audit-site-silent',
      'audit-robots-refused',
    ],
  },
}

export const steps = defineSteps(contract.id, {
  begin: step<RunAgentInput, { readers: readonly string[] }>(),
  gather: step<GatherInput, { items: number }>(patient),
  prepare: step<RunAgentInput, { tasks: readonly string[] }>({ timeoutMs: 10 * 60_000 }),
  ask: step<AskInput, { next: AskOutcome }>({ timeoutMs: 8 * 60_000 }),
  think: step<RunAgentInput, { planKeys: readonly string[] }>({ timeoutMs: 10 * 60_000 }),
  propose: step<ProposeInput, { proposalId: string | null }>({ timeoutMs: 5 * 60_000 }),
  close: step<RunAgentInput, RunAgentCounts>(),
})
