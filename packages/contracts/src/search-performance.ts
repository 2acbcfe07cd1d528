import { idSchema, instantSchema } from './shared-schemas.ts'
import { z } from './zod.ts'

/** The largest file of Search Console that is taken. */
export const mostSearchFileBytes = 20 * 1024 * 1024
/** In base64 three bytes take four letters. */
const mostLetters = Math.ceil(mostSearchFileBytes / 3) * 4

const daySchema = z.string().meta({ format: 'date' })

export const searchImportSchema = z
  .object({
    id: idSchema,
    fileName: z.string(),
    firstDay: daySchema,
    lastDay: daySchema,
    /** Addresses with days of their own; 0 where the file tells only those of the site as a whole. */
    pages: z.int(),
    evidenceId: idSchema,
    importedBy: z.string(),
    importedAt: instantSchema,
  })
  .meta({ id: 'SearchImport' })

export const searchPerformanceQuerySchema = z.strictObject({ tenantId: idSchema.optional() })

/** Which days and pages are known, and the last files that brought them. */
export const searchPerformanceSchema = z
  .object({ firstDay: daySchema.nullable(), lastDay: daySchema.nullable(), pages: z.int(), imports: z.array(searchImportSchema) })
  .meta({ id: 'SearchPerformance' })

export const importSearchPerformanceBodySchema = z.strictObject({
  tenantId: idSchema.optional(),
  fileName: z.string().min(1).max(300).meta({ label: 'File' }),
  /** The ZIP or CSV file in base64. */
  content: z.string().min(1).max(mostLetters).meta({ label: 'File', contentEncoding: 'base64' }),
})

/** `isNew` is false for a file that was here before: it changed nothing. */
export const searchImportReplySchema = searchImportSchema.extend({ isNew: z.boolean() })

export type SearchImportView = z.infer<typeof searchImportSchema>
export type SearchPerformance = z.infer<typeof searchPerformanceSchema>
export type SearchImportReply = z.infer<typeof searchImportReplySchema>
