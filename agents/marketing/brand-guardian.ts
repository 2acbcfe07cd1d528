import { defineAgent } from '@bizosaas/agent-kit'
import { brandFile } from '../readers/brand-file.ts'
import { handOff } from '../readers/hand-off.ts'
import { thoughtSchema } from '../thought-schema.ts'
import { reviewPlans } from './review-plans.ts'

/** Holds what other agents wrote against the tenant's own rules, before a person is asked. */
export const brandGuardian = defineAgent({
  id: 'brand-guardian',
  crew: 'marketing',
  title: 'Brand guardian',
  goal: 'No text speaks for a client in words the client does not use, or claims what the client may not claim.',
  instructions:
    'Hold each text against the brand file. Mend a name or a word where the file says how; take out a text with a claim the file bans. ' +
    'Cite the number of each rule that was broken. Change nothing the file does not speak of.',
  reads: { handOff, brand: brandFile },
  proposes: [],
  needs: [],
  output: thoughtSchema,
  rules: ({ evidence, now }) => reviewPlans({ plans: evidence.handOff.plans, brand: evidence.brand, now }),
})
