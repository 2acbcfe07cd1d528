import { defineReader } from '@bizosaas/agent-kit'
import type { LiveHost } from '@bizosaas/automation'
import { z } from 'zod'

const certificate = z.object({
  subject: z.string(),
  issuer: z.string(),
  names: z.array(z.string()),
  serialNumber: z.string(),
  fingerprint: z.string(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
  problem: z.string().nullable(),
})
const host: z.ZodType<LiveHost> = z.object({
  host: z.string().min(1),
  certificate: certificate.nullable(),
  certificateProblem: z.string().nullable(),
  domain: z.object({ name: z.string(), expiresAt: z.iso.datetime() }).nullable(),
  domainProblem: z.string().nullable(),
  readAt: z.iso.datetime(),
})

export const liveHosts = defineReader({
  id: 'live-hosts',
  title: 'The certificates that live hosts show, and the registration of their domains',
  content: z.object({ hosts: z.array(host) }),
})
