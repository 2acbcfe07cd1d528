import { z } from 'zod'

/** What every list takes; the cursor is the id to go on after. */
export const pageQuery = z.object({ limit: z.number().int().min(1).max(100).default(25), cursor: z.uuid().optional(), tenantId: z.uuid().optional() })
