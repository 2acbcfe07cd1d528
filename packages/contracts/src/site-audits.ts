import { idSchema, instantSchema, pageOf } from './shared-schemas.ts'
import { z } from './zod.ts'

/** As a person types it: the scheme may be left out. */
const addressSchema = z.string().trim().min(1).max(2_000).meta({ label: 'Address of the website' })

export const beginSiteAuditBodySchema = z.strictObject({ address: addressSchema })
export const begunSiteAuditSchema = z.object({ id: idSchema })
/** `token` opens the audit at /shared: whoever began it has no account. */
export const begunPublicAuditSchema = z.object({ token: z.string() })

/** `first-look`: a few pages were judged and the rest is being read. `partial`: the rest could not be read. */
const auditStateSchema = z.enum(['waiting', 'reading', 'first-look', 'done', 'partial', 'failed'])
const auditFailureSchema = z.object({ code: z.string(), title: z.string(), remedy: z.string() })

/** An audited site that is no client's yet, and how its audit stands: `pages` read so far or judged, `items` is how many kinds of issues were found. */
export const prospectSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    createdAt: instantSchema,
    leavesAt: instantSchema,
    siteUrl: z.string(),
    state: auditStateSchema,
    pages: z.int(),
    items: z.int(),
    failure: auditFailureSchema.nullable(),
  })
  .meta({ id: 'Prospect' })
export const prospectPageSchema = pageOf(prospectSchema)

/** One finding with what was read. */
const auditSampleSchema = z.object({
  url: z.string(),
  detail: z.string(),
  evidence: z.object({ title: z.string(), readAt: instantSchema, content: z.json() }).nullable(),
})

/** A page with all that was found there of one kind. */
const auditPlaceSchema = z.object({ url: z.string(), count: z.int(), details: z.array(z.string()) })

/** Look-alike findings as one thing worth doing, in words for the owner of the site. */
export const siteAuditItemSchema = z
  .object({
    key: z.string(),
    code: z.string(),
    severity: z.enum(['low', 'mid', 'high']),
    urgency: z.enum(['first', 'next', 'later']),
    count: z.int(),
    pages: z.int(),
    reach: z.string(),
    title: z.string(),
    meaning: z.string(),
    remedy: z.string(),
    effort: z.enum(['S', 'M', 'L']),
    example: auditSampleSchema.pick({ url: true, detail: true }).nullable(),
    places: z.array(auditPlaceSchema),
    samples: z.array(auditSampleSchema),
  })
  .meta({ id: 'SiteAuditItem' })

export const siteAuditSchema = z
  .object({
    id: idSchema,
    siteUrl: z.string(),
    host: z.string(),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
    /** When it is deleted; null once the site is a client's. */
    leavesAt: instantSchema.nullable(),
    state: auditStateSchema,
    progress: z.object({ phase: z.string(), done: z.int(), total: z.int().nullable() }).nullable(),
    pages: z.int(),
    findings: z.int(),
    failure: auditFailureSchema.nullable(),
    items: z.array(siteAuditItemSchema),
    /** Kinds that are not among the items. */
    others: z.array(
      siteAuditItemSchema.pick({ code: true, title: true, count: true, reach: true, meaning: true, remedy: true, example: true, places: true }),
    ),
    /** What was looked at, also where it was in order. */
    checked: z.array(z.object({ area: z.string(), issues: z.int() })),
  })
  .meta({ id: 'SiteAudit' })

/** The audit as whoever holds a link reads it: without ids of ours. */
export const sharedAuditSchema = siteAuditSchema.omit({ id: true, leavesAt: true }).meta({ id: 'SharedAudit' })

export const takeOverBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(200).meta({ label: 'Name' }),
  slug: z
    .string()
    .regex(/^[a-z0-9](-?[a-z0-9])*$/)
    .max(60)
    .meta({ label: 'Short name' }),
  timeZone: z.string().max(60).default('Etc/UTC'),
  language: z.string().max(20).default('en'),
})
export const takenOverSchema = z.object({ id: idSchema, slug: z.string(), name: z.string() })

/** What the public pages show of the agency, and whether anybody may ask for an audit. */
export const publicAgencySchema = z.object({ name: z.string(), offersAudits: z.boolean() }).meta({ id: 'PublicAgency' })

export type Prospect = z.infer<typeof prospectSchema>
export type SiteAudit = z.infer<typeof siteAuditSchema>
export type SiteAuditItem = z.infer<typeof siteAuditItemSchema>
export type SharedAudit = z.infer<typeof sharedAuditSchema>
export type TakeOverBody = z.infer<typeof takeOverBodySchema>
export type PublicAgency = z.infer<typeof publicAgencySchema>
