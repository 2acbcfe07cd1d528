import type { Actor } from './actor.ts'
import { appError } from './app-error.ts'
import type { TenantId } from './ids.ts'
import { hasPermission, type Permission, permissionName } from './permissions.ts'
import type { Access, AgencyScope, PlatformScope, Scopes, TenantScope } from './scope.ts'

export type AnyScope = TenantScope | AgencyScope | PlatformScope
export type ScopeKind = AnyScope['kind']
type ScopeOf<K extends ScopeKind> = Extract<AnyScope, { kind: K }>

/** Anything that turns unknown input into a typed value or throws; a zod schema fits. */
export interface Parser<T> {
  parse(value: unknown): T
}

export interface ServiceCall<Deps, Input, Scope extends AnyScope = TenantScope> {
  readonly deps: Deps
  readonly actor: Actor
  readonly scope: Scope
  readonly input: Input
}

export interface Service<Deps, Input, Output, K extends ScopeKind = 'tenant'> {
  readonly scope: K
  readonly permission: Permission
  readonly input: Parser<Input>
  /** It is a single query, so it may be reached by one round trip; see `OneQueryScopes`. */
  readonly isOneQuery: boolean
  run(call: ServiceCall<Deps, Input, ScopeOf<K>>): Promise<Output>
  /** The same for input that has not been parsed yet, such as a request's. */
  serve(call: ServiceCall<Deps, unknown, ScopeOf<K>>): Promise<Output>
}

type Definition<Deps, Input, Output, K extends ScopeKind> = {
  readonly scope?: K
  readonly permission: Permission
  readonly input: Parser<Input>
  readonly isOneQuery?: boolean
  readonly run: (call: ServiceCall<Deps, Input, ScopeOf<K>>) => Promise<Output>
}

/**
 * Declares a use case: its permission once, its input schema, and what it does inside one transaction.
 * The permission is checked here, before the input is parsed, so that no caller (route, workflow, agent) can forget it.
 * A platform scope carries no access: whoever opens it for a person checks the permission over the agency scope first.
 *
 * @example
 * const listThings = defineService({ permission: permissions.tenantRead, input: z.strictObject({}), run: async ({ scope }) => scope.tenantId })
 */
export function defineService<Deps, Input, Output, K extends ScopeKind = 'tenant'>(
  definition: Definition<Deps, Input, Output, K>,
): Service<Deps, Input, Output, K> {
  const serve: Service<Deps, Input, Output, K>['serve'] = async (call) => {
    if ('access' in call.scope) assertAllowed(call.scope.access, definition.permission)
    return definition.run({ ...call, input: definition.input.parse(call.input) })
  }
  const { scope = 'tenant' as K, permission, input, isOneQuery = false } = definition
  return { scope, permission, input, isOneQuery, run: serve, serve }
}

export interface FlowCall<Deps, Input> {
  readonly deps: Deps
  readonly actor: Actor
  readonly tenantId: TenantId
  readonly scopes: Scopes
  readonly input: Input
}

export interface Flow<Deps, Input, Output> {
  readonly scope: 'flow'
  readonly permission: Permission
  run(call: FlowCall<Deps, Input>): Promise<Output>
  serve(call: FlowCall<Deps, unknown>): Promise<Output>
}

/**
 * Declares a use case that talks to another system between its transactions, such as a preview or the check of a credential:
 * no transaction may be held open while a vendor thinks. It opens the scopes it needs; the permission is checked in one of its own first.
 */
export function defineFlow<Deps, Input, Output>(definition: {
  readonly permission: Permission
  readonly input: Parser<Input>
  readonly run: (call: FlowCall<Deps, Input>) => Promise<Output>
}): Flow<Deps, Input, Output> {
  const serve: Flow<Deps, Input, Output>['serve'] = async (call) => {
    await call.scopes.withTenant(call, async (scope) => assertAllowed(scope.access, definition.permission))
    return definition.run({ ...call, input: definition.input.parse(call.input) })
  }
  return { scope: 'flow', permission: definition.permission, run: serve, serve }
}

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

/** Declares the same for a matter of the agency itself, which belongs to no tenant: its permission is checked over the agency. */
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

/** Throws `permission-denied-by-role` or `permission-denied-by-plan`, naming which of the two said no. */
export function assertAllowed(access: Access, permission: Permission): void {
  if (hasPermission(access.effective, permission)) return
  const details = { permission: permissionName(permission), role: access.role }
  if (hasPermission(access.byRole, permission)) throw appError('permission-denied-by-plan', { details })
  throw appError(access.role === null ? 'permission-denied-by-agent-mask' : 'permission-denied-by-role', { details })
}
