import { actorRef, appError, type Clock, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { ConnectionRequests } from '../ports/connection-requests.ts'
import type { VendorAccounts } from '../ports/vendor-accounts.ts'
import { assertSameTenant } from './assert-same-tenant.ts'

export const beginAuthorizationInput = z.strictObject({
  tenantId: z.uuid().optional(),
  connectorId: z.string().min(1).max(60),
  baseUrl: z.url({ protocol: /^https?$/ }).max(500),
  returnUrl: z.url({ protocol: /^https?$/ }).max(500),
})

export interface BeginDependencies {
  readonly vendorAccounts: Pick<VendorAccounts, 'authorizationUrl'>
  readonly connectionRequests: ConnectionRequests
  /** The origins of our portals: the credential comes back in the address, so it comes back to nobody else. */
  readonly returnOrigins: readonly string[]
  readonly clock: Clock
}

const validForMs = 30 * 60_000

/** The vendor's own approval screen, and the state value that ties the way back to this person and tenant, once and for half an hour. */
export const beginAuthorization = defineService({
  permission: permissions.connectionManage,
  input: beginAuthorizationInput,
  async run({ deps, scope, actor, input }: ServiceCall<BeginDependencies, z.output<typeof beginAuthorizationInput>>) {
    assertSameTenant({ tenantId: scope.tenantId, named: input.tenantId })
    const { connectorId, baseUrl, returnUrl } = input
    if (!deps.returnOrigins.some((origin) => new URL(origin).origin === new URL(returnUrl).origin)) {
      throw appError('request-invalid', { details: { fields: [{ field: 'returnUrl', problem: 'is not an address of this platform' }] } })
    }
    const at = deps.clock.now()
    const expiresAt = new Date(at.getTime() + validForMs)
    const state = await deps.connectionRequests.begin(scope, { connectorId, baseUrl, returnUrl, by: actorRef(actor), expiresAt, at })
    const authorizeUrl = deps.vendorAccounts.authorizationUrl({ connectorId, baseUrl, returnUrl, state })
    return { authorizeUrl, state }
  },
})
