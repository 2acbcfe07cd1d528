import type { z } from '@bizosaas/contracts'
import {
  type Actor,
  type AgencyFlow,
  type AgencyScope,
  appError,
  assertAllowed,
  type Flow,
  type OneQueryScopes,
  type Permission,
  type PublicService,
  type ScopeKind,
  type Scopes,
  type Service,
  type TenantId,
  type TenantScope,
} from '@bizosaas/kernel'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface RouteSchemas {
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly reply: z.ZodType
  readonly status?: 200 | 201 | 202
  /** For bodies above 1 MB. */
  readonly bodyLimitBytes?: number
  /** One line for the OpenAPI document. */
  readonly summary: string
  /** A repeated request with the same Idempotency-Key gets the first answer. */
  readonly idempotent?: boolean
  /** Whose object the address names, where neither a header nor the input names the tenant. */
  readonly object?: { readonly kind: ObjectKind; readonly parameter: string }
}

/** The objects an address can name by their id alone; the gateway finds their tenant among those the person may see. */
export type ObjectKind = 'proposal' | 'effect' | 'connection' | 'evidence' | 'finding'

export interface RouteCall<Deps> {
  readonly deps: Deps
  readonly scopes: Scopes & OneQueryScopes
  readonly actor: Actor
  readonly tenantId: TenantId | null
  readonly input: unknown
  /** As the nearest proxy saw it. */
  readonly clientAddress: string
}

/** What a route leads to: a service or flow with its permission, or something public that says so. */
export interface RouteTarget<Deps> {
  /** `either`: one tenant when the request names it, else all tenants the person may see. */
  readonly scope: ScopeKind | 'flow' | 'agency-flow' | 'either' | 'public'
  readonly permission: Permission | null
  call(call: RouteCall<Deps>): Promise<unknown>
}

export interface RouteDeclaration<Deps> extends RouteSchemas {
  readonly method: Method
  readonly path: string
  readonly target: RouteTarget<Deps>
}

type Reachable<Deps> =
  | Service<Deps, unknown, unknown, 'tenant'>
  | Service<Deps, unknown, unknown, 'agency'>
  | Service<Deps, unknown, unknown, 'platform'>
  | Flow<Deps, unknown, unknown>
  | AgencyFlow<Deps, unknown, unknown>
  | PublicService<Deps, unknown, unknown>
  | Either<Deps>
/** One question that people of the agency ask over their tenants, and people of a tenant in theirs. */
interface Either<Deps> {
  readonly scope: 'either'
  readonly tenant: Service<Deps, unknown, unknown, 'tenant'>
  readonly agency: Service<Deps, unknown, unknown, 'agency'>
}
type Add<Deps> = (path: string, target: Reachable<Deps>, schemas: RouteSchemas) => RouteDeclaration<Deps>

export interface RouteBuilder<Deps> {
  readonly get: Add<Deps>
  readonly post: Add<Deps>
  readonly put: Add<Deps>
  readonly delete: Add<Deps>
}

/**
 * Declares the routes of one resource. A route names the service function it leads to and its schemas; guard, OpenAPI and tests derive from it.
 *
 * @example
 * const thingRoutes = defineRoutes<Deps>('/api/things', (route) => [route.get('/', listThings, { summary: 'Things', reply: thingPageSchema })])
 */
export function defineRoutes<Deps>(
  prefix: string,
  build: (route: RouteBuilder<Deps>) => readonly RouteDeclaration<Deps>[],
): readonly RouteDeclaration<Deps>[] {
  const adding =
    (method: Method): Add<Deps> =>
    (path, target, schemas) => ({ ...schemas, method, path: path === '/' ? prefix : `${prefix}${path}`, target: targetOf(target) })
  return build({ get: adding('GET'), post: adding('POST'), put: adding('PUT'), delete: adding('DELETE') })
}

function targetOf<Deps>(target: Reachable<Deps>): RouteTarget<Deps> {
  return { scope: target.scope, permission: permissionOf(target), call: (call) => callIn(target, call) }
}

function permissionOf<Deps>(target: Reachable<Deps>): Permission | null {
  if (target.scope === 'public') return null
  if (target.scope !== 'either') return target.permission
  if (target.tenant.permission !== target.agency.permission) throw new TypeError('one question has one permission')
  return target.tenant.permission
}

function callIn<Deps>(target: Reachable<Deps>, call: RouteCall<Deps>): Promise<unknown> {
  switch (target.scope) {
    case 'tenant':
      return callTenant(target, { ...call, tenantId: demandTenant(call.tenantId) })
    case 'agency':
      return callAgency(target, call)
    case 'either':
      return call.tenantId === null ? callAgency(target.agency, call) : callTenant(target.tenant, { ...call, tenantId: call.tenantId })
    case 'platform':
      return callPlatform(target, call)
    case 'public':
      return target.serve(call)
    case 'flow':
      return target.serve({ ...call, tenantId: demandTenant(call.tenantId) })
    case 'agency-flow':
      return target.serve(call)
  }
}

function callTenant<Deps>(
  { permission, isOneQuery, serve }: Service<Deps, unknown, unknown, 'tenant'>,
  { deps, scopes, actor, tenantId, input }: RouteCall<Deps> & { readonly tenantId: TenantId },
): Promise<unknown> {
  const fn = (scope: TenantScope) => serve({ deps, actor, scope, input })
  return isOneQuery ? scopes.queryTenant({ actor, tenantId, permission }, fn) : scopes.withTenant({ actor, tenantId }, fn)
}

function callAgency<Deps>(
  { permission, isOneQuery, serve }: Service<Deps, unknown, unknown, 'agency'>,
  { deps, scopes, actor, input }: RouteCall<Deps>,
): Promise<unknown> {
  const fn = (scope: AgencyScope) => serve({ deps, actor, scope, input })
  return isOneQuery ? scopes.queryAgency({ actor, permission }, fn) : scopes.withAgency({ actor }, fn)
}

async function callPlatform<Deps>(
  target: Service<Deps, unknown, unknown, 'platform'>,
  { deps, scopes, actor, input }: RouteCall<Deps>,
): Promise<unknown> {
  await scopes.withAgency({ actor }, async (scope) => assertAllowed(scope.access, target.permission))
  return scopes.withPlatform('api', (scope) => target.serve({ deps, actor, scope, input }))
}

function demandTenant(tenantId: TenantId | null): TenantId {
  if (tenantId === null) throw appError('request-invalid', { details: { header: 'bizosaas-tenant', reason: 'this request has to name a tenant' } })
  return tenantId
}
