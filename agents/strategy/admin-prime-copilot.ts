import { defineAgent } from '@bizosaas/agent-kit'
import { tenantDay } from '../readers/tenant-day.ts'
import { thoughtSchema } from '../thought-schema.ts'
import { briefTheDay } from './brief-the-day.ts'

/** Says each morning what waits, what is overdue, what failed, what was won and what is at risk, from the platform's own rows. */
export const adminPrimeCopilot = defineAgent({
  id: 'admin-prime-copilot',
  crew: 'strategy',
  title: 'Admin prime copilot',
  goal: 'Whoever answers for a client knows each morning what needs them, and can open every number.',
  instructions:
    'Count only rows that were read, and name every one of them. Say what waits for a person, what is overdue, what failed, what was won and what is at risk. ' +
    'Give no figure that does not open its rows, and no praise.',
  reads: { day: tenantDay },
  proposes: [],
  needs: [],
  output: thoughtSchema,
  rules: ({ evidence: { day }, now }) => ({
    looked: [],
    claims: [],
    findings: [],
    groups: [],
    proposals: [],
    abstentions: day.isComplete
      ? []
      : [{ subject: 'The numbers', reason: 'There is more of a kind than one briefing holds: they are lower bounds.' }],
    brief: briefTheDay({ day, now }),
  }),
})
