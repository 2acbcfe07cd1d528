import { actorRef, defineAgencyFlow, permissions } from '@bizosaas/kernel'
import { z } from 'zod'
import type { AgencyModelCall } from './model-deps.ts'

const noInput = z.strictObject({})

/** Forgets the model of the agency and its key; what the environment names holds again. */
export const removeAgencyModel = defineAgencyFlow({
  permission: permissions.agencyManage,
  input: noInput,
  async run({ deps, actor, scopes }: AgencyModelCall<z.output<typeof noInput>>): Promise<{ wasSet: boolean }> {
    const { modelSettings, audit, clock } = deps
    return scopes.withPlatform('model', async (scope) => {
      if ((await modelSettings.findOfAgency(scope)) === null) return { wasSet: false }
      await modelSettings.removeOfAgency(scope)
      const stamp = { at: clock.now().toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null }
      await audit.appendAgency(scope, [{ ...stamp, event: 'model-removed', subjectKind: 'model', subjectId: null, detail: {} }])
      return { wasSet: true }
    })
  },
})
