import { type AgencyFlowCall, actorRef, type Clock, defineAgencyFlow, permissions } from '@bizosaas/kernel'
import { z } from 'zod'
import type { AgencyContact } from '../domain/agency.ts'
import type { AgencyAudit } from '../ports/agency-audit.ts'
import type { AgencyStore } from '../ports/agency-store.ts'

const setAgencyContactInput = z.strictObject({ email: z.email().max(254).nullable(), phone: z.string().max(40).nullable() })

export interface AgencyContactDeps {
  readonly agencies: AgencyStore
  readonly audit: AgencyAudit
  readonly clock: Clock
}

/** Says whom clients write to or call; null takes a way out again. */
export const setAgencyContact = defineAgencyFlow({
  permission: permissions.agencyManage,
  input: setAgencyContactInput,
  async run({ deps, actor, scopes, input }: AgencyFlowCall<AgencyContactDeps, z.output<typeof setAgencyContactInput>>): Promise<AgencyContact> {
    const contact = { email: input.email, phone: input.phone }
    await scopes.withPlatform('agency-contact', async (scope) => {
      await deps.agencies.setContact(scope, contact)
      const stamp = { at: deps.clock.now().toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null }
      await deps.audit.appendAgency(scope, [{ ...stamp, event: 'agency-contact-set', subjectKind: 'agency', subjectId: null, detail: contact }])
    })
    return contact
  },
})
