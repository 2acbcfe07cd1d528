import { z } from 'zod'

/** Everything the sink counted. `effects`: by business reference, so that a repeat under another key shows too. */
export const countsSchema = z.object({
  calls: z.int(),
  effects: z.record(z.string(), z.int()),
  repeatsAnswered: z.int(),
  foundByLookUp: z.int(),
})
export type Counts = z.output<typeof countsSchema>
