import { z } from 'zod'
import { defineRead } from '../define-read.ts'

const tests = ['background-updates', 'loopback-requests', 'https-status', 'authorization-header', 'page-cache'] as const

export const checkHealth = defineRead({
  id: 'wordpress.check-health',
  title: 'Run the site health tests of WordPress',
  agent: { when: "You want the site's own view of its health. Needs an administrator." },
  input: z.strictObject({ tests: z.array(z.enum(tests)).min(1).default(['background-updates', 'https-status']) }),
  output: z.object({ results: z.array(z.object({ test: z.string(), label: z.string(), status: z.string() })) }),
  fixture: {},
  run: async ({ api, input }) => {
    const answers = await Promise.all(input.tests.map((test) => api.findHealth(test)))
    return { results: answers.flatMap((answer) => (answer === null ? [] : [{ test: answer.test, label: answer.label, status: answer.status }])) }
  },
})
