import { defineService, type PlatformScope, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { AllowedHosts } from '../ports/allowed-hosts.ts'

const listAllowedHostsInput = z.object({})

/** Every private host that connections may reach. There are few, so there is one page. */
export const listAllowedHosts = defineService({
  scope: 'platform',
  permission: permissions.egressManage,
  input: listAllowedHostsInput,
  async run({ deps, scope }: ServiceCall<{ readonly allowedHosts: AllowedHosts }, z.output<typeof listAllowedHostsInput>, PlatformScope>) {
    const hosts = await deps.allowedHosts.list(scope)
    return { items: hosts.map(({ createdAt, ...host }) => ({ ...host, createdAt: createdAt.toISOString() })), nextCursor: null }
  },
})
