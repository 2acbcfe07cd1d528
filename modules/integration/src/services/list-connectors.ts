import { type AgencyScope, defineService, type Page, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { ConnectorCard, VendorAccounts } from '../ports/vendor-accounts.ts'

const listConnectorsInput = z.object({})

/** Every vendor that can be connected, with the words of its form. */
export const listConnectors = defineService({
  scope: 'agency',
  permission: permissions.connectionRead,
  input: listConnectorsInput,
  run: async ({
    deps,
  }: ServiceCall<{ readonly vendorAccounts: VendorAccounts }, z.output<typeof listConnectorsInput>, AgencyScope>): Promise<Page<ConnectorCard>> => ({
    items: deps.vendorAccounts.list(),
    nextCursor: null,
  }),
})
