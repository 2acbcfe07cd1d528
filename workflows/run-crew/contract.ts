import { defineContract, defineSteps, step } from '@bizosaas/workflow-kit'
import { z } from 'zod'

const inputSchema = z.strictObject({ crewRunId: z.uuid(), crewId: z.string(), connectionId: z.uuid().nullable() })
const outputSchema = z.object({ members: z.int(), proposals: z.int() })

export type RunCrewInput = z.output<typeof inputSchema>
export type RunCrewOutput = z.output<typeof outputSchema>

/** Lets the members of a crew work one after the other, each handed what those before it plan; what the last one leaves becomes proposals. */
export const contract = defineContract({ id: 'run-crew', version: 1, input: inputSchema, output: outputSchema })

export interface QueueMemberInput extends RunCrewInput {
  /** Counted from 0. */
  readonly place: number
  /** Id of the run of `run-agent` that carries the member. */
  readonly childId: string
}

/** A member's run as its steps name it. */
export interface MemberRun {
  readonly runId: string
  readonly agentId: string
  readonly connectionId: string | null
}

export interface SettledRun extends MemberRun {
  readonly planKeys: readonly string[]
}

export const steps = defineSteps(contract.id, {
  begin: step<RunCrewInput, { members: number }>(),
  queueMember: step<QueueMemberInput, MemberRun>(),
  settle: step<RunCrewInput, { runs: readonly SettledRun[] }>(),
  close: step<RunCrewInput, RunCrewOutput>(),
})
