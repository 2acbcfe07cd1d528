import { defineFlow, type FlowCall, permissions } from '@bizosaas/kernel'
import { z } from 'zod'
import { assertSameTenant } from './assert-same-tenant.ts'
import type { ConnectionView } from './connection-view.ts'
import { type KeepDependencies, keepAccount } from './keep-account.ts'

export const connectConnectionInput = z.strictObject({
  tenantId: z.uuid().optional(),
  connectorId: z.string().min(1).max(60),
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  credentials: z.record(z.string().max(60), z.string().max(2000)),
})

/** Connects an account with the credentials a person entered, after one live call. Throws the `connection-…` error that says what is wrong. */
export const connectConnection = defineFlow({
  permission: permissions.connectionManage,
  input: connectConnectionInput,
  async run(call: FlowCall<KeepDependencies, z.output<typeof connectConnectionInput>>): Promise<ConnectionView> {
    const { tenantId: named, baseUrl = '', ...form } = call.input
    assertSameTenant({ tenantId: call.tenantId, named })
    return keepAccount({ ...call, account: call.deps.vendorAccounts.describe({ ...form, baseUrl }) })
  },
})
