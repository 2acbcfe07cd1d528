import { z } from 'zod'
import { phases } from './plan-kills.ts'

/** What child processes tell: the sink its address, a worker where it stands. */
export const newsSchema = z.union([z.object({ url: z.string() }), z.object({ at: z.enum([...phases, 'standby', 'working']) })])
export type News = z.output<typeof newsSchema>
