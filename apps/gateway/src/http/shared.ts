import { readSiteAudit } from '@bizosaas/automation'
import { sharedAuditSchema, sharedPageSchema, sharedReportSchema } from '@bizosaas/contracts'
import { openShared, readSharedReport } from '@bizosaas/delivery'
import { defineRoutes } from '@bizosaas/http-kit'
import { definePublicService, type PublicCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { GatewayDeps } from '../compose/gateway-deps.ts'

const sharedInput = z.strictObject({ token: z.string().max(100) })

const getSharedPage = definePublicService({
  input: sharedInput,
  async run({ deps, scopes, input }: PublicCall<GatewayDeps, z.output<typeof sharedInput>>) {
    const { name, contact } = await deps.agency()
    return openShared({ deps, scopes, token: input.token }, async (_scope, { kind, createdAt, expiresAt }) => ({
      kind,
      agency: { name, contact },
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      url: `${deps.directoryUrl}/shared/${input.token}`,
    }))
  },
})

const getSharedAudit = definePublicService({
  input: sharedInput,
  run: ({ deps, scopes, input }: PublicCall<GatewayDeps, z.output<typeof sharedInput>>) =>
    openShared({ deps, scopes, token: input.token, kind: 'audit' }, (scope) => readSiteAudit({ deps, scope })),
})

const getSharedReport = definePublicService({
  input: sharedInput,
  run: ({ deps, scopes, input }: PublicCall<GatewayDeps, z.output<typeof sharedInput>>) =>
    openShared({ deps, scopes, token: input.token, kind: 'report' }, (scope, { ref: month }) => readSharedReport({ deps, scope, month })),
})

/** What share links lead to, for people without an account. */
export const sharedRoutes = defineRoutes<GatewayDeps>('/api/public/shared', (route) => [
  route.get('/:token', getSharedPage, { summary: 'What a share link shows', reply: sharedPageSchema }),
  route.get('/:token/audit', getSharedAudit, { summary: 'The audit a share link shows', reply: sharedAuditSchema }),
  route.get('/:token/report', getSharedReport, { summary: 'The report a share link shows', reply: sharedReportSchema }),
])
