import { defineReader, handOffId } from '@bizosaas/agent-kit'
import type { ProposalPlan } from '@bizosaas/automation'
import { z } from 'zod'
import { planSchema } from '../thought-schema.ts'

export interface HandedPlan {
  readonly agentId: string
  readonly plan: ProposalPlan
}

export const handOff = defineReader({
  id: handOffId,
  title: 'What the members of the crew before it plan',
  content: z.object({ plans: z.array(z.object({ agentId: z.string(), plan: planSchema })) }),
})
