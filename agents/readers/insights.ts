import { defineReader } from '@bizosaas/agent-kit'
import type { Insight } from '@bizosaas/automation'
import { z } from 'zod'

const figure = z.int().min(0).nullable()
const insight: z.ZodType<Insight> = z.object({ subject: z.string(), cases: z.int().min(1), kept: figure, lift: figure, loss: figure })

export const insights = defineReader({
  id: 'insights',
  title: 'What changes of each kind came to over at least five tenants: how many were kept, and how many brought more or fewer clicks',
  content: z.object({ items: z.array(insight) }),
})
