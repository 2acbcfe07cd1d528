import type { z } from '@bizosaas/contracts'
import {
  type Actor,
  appError,
  assertAllowed,
  type Flow,
  type Permission,
  type ScopeKind,
  type Scopes,
  type Service,
  type TenantId,
} from '@bizosaas/kernel'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface RouteSchemas {
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly reply: z.ZodType
  readonly status?: 200 | 201 | 202
  /** One line for the OpenAPI document. */
  readonly summary: string
  /** A repeated request with the same Idempotency-Key gets the first answer. */
  readonly idempotent?: boolean
  /** Whose object the address names, where neither a header nor the input names the tenant. */
  readonly object?: { readonly kind: ObjectKind; readonly parameter: string }
}

/** The objects an address can name by their id alone; the gateway finds their tenant among those the person may see. */
export type ObjectKind = 'proposal' | 'effect' | 'connection' | 'evidence'

export interface RouteCall<Deps> {
  readonly deps: Deps
  readonly scopes: Scopes
  readonly actor: Actor
  readonly tenantId: TenantId | null
  readonly input: unknown
}

/** What a route leads to: a service or flow with its permission, or something public that says so. */
export interface RouteTarget<Deps> {
  readonly scope: ScopeKind | 'flow' | 'public'
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
  return { scope: target.scope, permission: target.permission, call: (call) => callIn(target, call) }
}

function callIn<Deps>(target: Reachable<Deps>, { deps, scopes, actor, tenantId, input }: RouteCall<Deps>): Promise<unknown> {
  switch (target.scope) {
    case 'tenant':
      return scopes.withTenant({ actor, tenantId: demandTenant(tenantId) }, (scope) => target.serve({ deps, actor, scope, input }))
    case 'agency':
      return scopes.withAgency({ actor }, (scope) => target.serve({ deps, actor, scope, input }))
    case 'platform':
      return callPlatform(target, { deps, scopes, actor, tenantId, input })
    case 'flow':
      return target.serve({ deps, actor, scopes, tenantId: demandTenant(tenantId), input })
  }
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
