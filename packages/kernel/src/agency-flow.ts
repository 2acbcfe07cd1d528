import type { Actor } from './actor.ts'
import type { Permission } from './permissions.ts'
import type { Scopes } from './scope.ts'
import { assertAllowed, type Parser } from './service.ts'

export interface AgencyFlowCall<Deps, Input> {
  readonly deps: Deps
  readonly actor: Actor
  readonly scopes: Scopes
  readonly input: Input
}

export interface AgencyFlow<Deps, Input, Output> {
  readonly scope: 'agency-flow'
  readonly permission: Permission
  run(call: AgencyFlowCall<Deps, Input>): Promise<Output>
  serve(call: AgencyFlowCall<Deps, unknown>): Promise<Output>
}

/**
 * Declares a use case of the agency that opens several scopes, such as one that makes a tenant and then works in it.
 * The permission is checked first, over the agency.
 *
 * @example
 * const welcome = defineAgencyFlow({ permission: permissions.tenantCreate, input: z.strictObject({ name: z.string() }), run: ({ deps, scopes, input }) => begin(scopes, input) })
 */
export function defineAgencyFlow<Deps, Input, Output>(definition: {
  readonly permission: Permission
  readonly input: Parser<Input>
  readonly run: (call: AgencyFlowCall<Deps, Input>) => Promise<Output>
}): AgencyFlow<Deps, Input, Output> {
  const serve: AgencyFlow<Deps, Input, Output>['serve'] = async (call) => {
    await call.scopes.withAgency(call, async (scope) => assertAllowed(scope.access, definition.permission))
    return definition.run({ ...call, input: definition.input.parse(call.input) })
  }
  return { scope: 'agency-flow', permission: definition.permission, run: serve, serve }
}
