import { z } from 'zod'
import type { LiveHost } from '../domain/live-host.ts'

const certificateSchema = z.object({
  subject: z.string(),
  issuer: z.string(),
  names: z.array(z.string()),
  serialNumber: z.string(),
  fingerprint: z.string(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
  problem: z.string().nullable(),
})

/** A live host as it is kept with a run, and read again by agents and screens. */
export const liveHostSchema: z.ZodType<LiveHost> = z.object({
  host: z.string().min(1),
  certificate: certificateSchema.nullable(),
  certificateProblem: z.string().nullable(),
  domain: z.object({ name: z.string(), expiresAt: z.iso.datetime() }).nullable(),
  domainProblem: z.string().nullable(),
  readAt: z.iso.datetime(),
})
