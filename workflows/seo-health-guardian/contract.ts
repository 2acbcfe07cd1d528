import { defineContract, defineSteps, step } from '@bizosaas/workflow-kit'
import { z } from 'zod'

const inputSchema = z.strictObject({ runId: z.uuid(), agentId: z.string(), connectionId: z.uuid() })
const countsSchema = z.object({ pages: z.int(), findings: z.int(), proposals: z.int(), abstentions: z.int() })

export type GuardianInput = z.output<typeof inputSchema>
export type GuardianCounts = z.output<typeof countsSchema>

/** Reads a connected site, finds its faults and proposes what mends them. Ends with proposals: it waits for nobody. */
export const contract = defineContract({ id: 'seo-health-guardian', version: 1, input: inputSchema, output: countsSchema })

export interface ProposeInput extends GuardianInput {
  readonly planKey: string
}

/** Reading a site may take minutes and tells after each page that it is alive. */
const patient = {
  timeoutMs: 15 * 60_000,
  heartbeatMs: 90_000,
  retry: { maxAttempts: 3, initialMs: 2_000, nonRetryable: ['crawl-forbidden-by-robots', 'connection-not-found'] },
}

export const steps = defineSteps(contract.id, {
  crawlSite: step<GuardianInput, { pages: number }>(patient),
  findFaults: step<GuardianInput, { findings: number; fresh: number; planKeys: readonly string[] }>(),
  proposeFix: step<ProposeInput, { proposalId: string | null }>({ timeoutMs: 5 * 60_000 }),
  closeRun: step<GuardianInput, GuardianCounts>(),
})
