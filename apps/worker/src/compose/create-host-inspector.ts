import type { HostInspector, LiveHost } from '@bizosaas/automation'
import type { RdapRegister } from '@bizosaas/automation/adapters'
import { type Egress, egressFailure } from '@bizosaas/egress'
import { type Clock, isAppError, type TenantId } from '@bizosaas/kernel'

interface Deps {
  readonly egress: Pick<Egress, 'forTenant' | 'certificateFor'>
  readonly register: RdapRegister
  readonly clock: Clock
}

/** Certificates by handshake behind the guard, domains by the register; each failure is a sentence of the answer. */
export function createHostInspector({ egress, register, clock }: Deps): HostInspector {
  return {
    async inspect({ tenantId, host }) {
      const certificate = await orProblem(() => certificateOf({ egress, tenantId, host }))
      const domain = await orProblem(() => domainOf({ register, egress, tenantId, host }))
      return {
        host,
        certificate: certificate.value,
        certificateProblem: certificate.problem,
        domain: domain.value,
        domainProblem: domain.problem,
        readAt: clock.now().toISOString(),
      }
    },
  }
}

interface Asked {
  readonly egress: Deps['egress']
  readonly tenantId: TenantId
  readonly host: string
}

async function certificateOf({ egress, tenantId, host }: Asked): Promise<LiveHost['certificate']> {
  const { validFrom, validTo, ...certificate } = await egress.certificateFor(tenantId)(host)
  return { ...certificate, validFrom: validFrom.toISOString(), validTo: validTo.toISOString() }
}

async function domainOf({ register, egress, tenantId, host }: Asked & Pick<Deps, 'register'>): Promise<LiveHost['domain']> {
  const { name, expiresAt } = await register.expiryOf({ host: host.replace(/:\d+$/, ''), fetch: egress.forTenant(tenantId) })
  return { name, expiresAt: expiresAt.toISOString() }
}

async function orProblem<T>(read: () => Promise<T>): Promise<{ readonly value: T | null; readonly problem: string | null }> {
  try {
    return { value: await read(), problem: null }
  } catch (error) {
    return { value: null, problem: problemOf(error) }
  }
}

function problemOf(error: unknown): string {
  if (isAppError(error)) return `${error.message}: ${egressFailure(error)?.reason ?? 'no answer'}.`
  return error instanceof Error ? error.message : 'It could not be read.'
}
