import type { PrivateHostQuestion } from '@bizosaas/egress'
import type { Scopes } from '@bizosaas/kernel'
import type { AllowedHosts } from '../ports/allowed-hosts.ts'

/**
 * Answers the egress guard from the rows of the owner, at every question anew.
 *
 * @example
 * const egress = createEgress({ allowPrivateHosts: createPrivateHostGate({ scopes, hosts: createPostgresAllowedHosts() }) })
 */
export function createPrivateHostGate({
  scopes,
  hosts,
}: {
  scopes: Scopes
  hosts: AllowedHosts
}): (question: PrivateHostQuestion) => Promise<boolean> {
  return ({ hostPort }) => scopes.withPlatform('egress', (scope) => hosts.has(scope, hostPort))
}
