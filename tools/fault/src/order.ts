import { z } from 'zod'
import { phases } from './plan-kills.ts'

/** What a worker is told once, when it is to take over. */
export const orderSchema = z.object({
  urls: z.object({ tenant: z.string(), agency: z.string(), platform: z.string(), engine: z.string() }),
  sinkUrl: z.string(),
  kill: z.object({ phase: z.enum(phases), arrival: z.int() }).nullable(),
  isBlind: z.boolean(),
})
export type Order = z.output<typeof orderSchema>
