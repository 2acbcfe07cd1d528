import { actorRef, appError, defineFlow, type FlowCall, permissions } from '@bizosaas/kernel'
import { z } from 'zod'
import { isSameSite } from '../domain/same-site.ts'
import type { ConnectionRequests } from '../ports/connection-requests.ts'
import { assertSameTenant } from './assert-same-tenant.ts'
import type { ConnectionView } from './connection-view.ts'
import { type KeepDependencies, keepAccount } from './keep-account.ts'

export const completeAuthorizationInput = z.strictObject({
  tenantId: z.uuid().optional(),
  state: z.string().min(1).max(200),
  answer: z.record(z.string().max(60), z.string().max(2000)),
})

export interface CompleteDependencies extends KeepDependencies {
  readonly connectionRequests: ConnectionRequests
}

/**
 * Takes what the vendor's screen sent back. The state value is used up first, whatever follows. Throws `connection-state-refused` for one that is not
 * this person's, was used, has expired, or comes back from another site; `connection-declined` when the person said no there.
 */
export const completeAuthorization = defineFlow({
  permission: permissions.connectionManage,
  input: completeAuthorizationInput,
  async run(call: FlowCall<CompleteDependencies, z.output<typeof completeAuthorizationInput>>): Promise<ConnectionView> {
    const { deps, actor, input } = call
    assertSameTenant({ tenantId: call.tenantId, named: input.tenantId })
    const claim = { state: input.state, by: actorRef(actor), at: deps.clock.now() }
    const request = await call.scopes.withTenant(call, (scope) => deps.connectionRequests.use(scope, claim))
    if (request === null) throw appError('connection-state-refused')
    const answer = deps.vendorAccounts.readAuthorization({ connectorId: request.connectorId, answer: { ...input.answer, state: input.state } })
    if (answer.kind === 'declined') throw appError('connection-declined')
    if (!isSameSite({ one: answer.account.baseUrl, other: request.baseUrl })) {
      throw appError('connection-state-refused', { details: { reason: 'the answer comes from another site' } })
    }
    return keepAccount({ ...call, account: answer.account })
  },
})
