import { defineAgent } from '@bizosaas/agent-kit'
import { openTaskId } from '@bizosaas/automation'
import { liveHosts } from '../readers/live-hosts.ts'
import { thoughtSchema } from '../thought-schema.ts'
import { judgeHosts } from './judge-hosts.ts'

/** Looks at the hosts the world sees and says what has to be renewed before the day on which somebody would notice. */
export const infraSentinel = defineAgent({
  id: 'infra-sentinel',
  crew: 'devops',
  title: 'Infra sentinel',
  goal: 'No certificate and no domain of a client ends unnoticed.',
  instructions:
    'Read what each live host shows in its handshake and what the register says. Judge by the dates of the certificate itself. ' +
    'Where a person has to act, say what, until which day, and what to check afterwards.',
  reads: { live: liveHosts },
  proposes: [openTaskId],
  needs: [],
  output: thoughtSchema,
  rules: ({ evidence, now }) => judgeHosts({ hosts: evidence.live.hosts, now }),
})
