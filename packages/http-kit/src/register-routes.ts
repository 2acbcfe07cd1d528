import { problemSchema } from '@bizosaas/contracts'
import {
  type Actor,
  appError,
  isErrorCode,
  isId,
  isJsonText,
  type OneQueryScopes,
  permissionName,
  type Scopes,
  type SystemActor,
  type TenantId,
  toId,
} from '@bizosaas/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import type { VerifyToken } from './create-token-verifier.ts'
import type { ObjectKind, RouteDeclaration } from './define-routes.ts'
import type { Idempotency } from './idempotency.ts'

export interface RouteSurroundings<Deps> {
  readonly deps: Deps
  readonly scopes: Scopes & OneQueryScopes
  readonly verifyToken: VerifyToken
  readonly idempotency: Idempotency
  /** The tenant of an object, among the tenants this actor may see. Throws the object's `…-not-found`. */
  readonly locate: (call: { actor: Actor; kind: ObjectKind; id: string }) => Promise<TenantId>
}

/** Puts declared routes on the server. A route that names neither a permission nor `public` does not start. */
export function registerRoutes<Deps>(app: FastifyInstance, routes: readonly RouteDeclaration<Deps>[], around: () => RouteSurroundings<Deps>): void {
  for (const route of routes) {
    if (route.target.scope !== 'public' && route.target.permission === null) throw new TypeError(`${route.method} ${route.path} names no permission`)
    app.route({
      method: route.method,
      url: route.path,
      schema: schemaOf(route),
      ...(route.bodyLimitBytes === undefined ? {} : { bodyLimit: route.bodyLimitBytes }),
      handler: (request, reply) => answer({ route, request, reply, around: around() }),
    })
  }
}

interface Exchange<Deps> {
  readonly route: RouteDeclaration<Deps>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly around: RouteSurroundings<Deps>
}

async function answer<Deps>({ route, request, reply, around }: Exchange<Deps>): Promise<unknown> {
  const actor = route.target.scope === 'public' ? visitor : await actorOf({ request, verifyToken: around.verifyToken })
  const given = { ...asObject(request.params), ...asObject(request.query), ...asObject(request.body) }
  const tenantId = await tenantOf({ route, request, around, actor, given })
  const input = inOneTenant(route) ? without(given, 'tenantId') : given
  const run = async () =>
    toWire({
      reply,
      output: unwrap(
        await route.target.call({ deps: around.deps, scopes: around.scopes, actor, tenantId, input, clientAddress: addressOf(request) }),
      ),
    })
  const key = route.idempotent === true ? request.headers['idempotency-key'] : undefined
  reply.status(route.status ?? 200)
  if (typeof key !== 'string' || tenantId === null) return run()
  return around.idempotency.once({ actor, tenantId, route: `${route.method} ${route.path}`, key, input, run })
}

/** Who calls a public route: nobody, so it may not be asked for. */
const visitor: SystemActor = { kind: 'system', name: 'visitor' }

/** Whoever stands before us adds what it saw at the end of the header; what stands before that is hearsay. */
function addressOf(request: FastifyRequest): string {
  const [forwarded] = [request.headers['x-forwarded-for']].flat()
  return forwarded?.split(',').at(-1)?.trim() || request.ip
}

/** The person of the bearer token; also for routes outside the table, such as the live stream. Throws `sign-in-required`. */
export async function actorOf({ request, verifyToken }: { request: FastifyRequest; verifyToken: VerifyToken }): Promise<Actor> {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ')
  if (scheme !== 'Bearer' || token === undefined) throw appError('sign-in-required')
  return verifyToken(token)
}

interface Addressing<Deps> extends Pick<Exchange<Deps>, 'route' | 'request' | 'around'> {
  readonly actor: Actor
  readonly given: Record<string, unknown>
}

/** By header, else by the input, else by the object the address names. Whether the person may enter it is settled by the scope. */
async function tenantOf<Deps>({ route, request, around, actor, given }: Addressing<Deps>): Promise<TenantId | null> {
  const header = request.headers['bizosaas-tenant']
  if (!inOneTenant(route) && (route.target.scope !== 'either' || header === undefined)) return null
  const named = header ?? given.tenantId
  if (typeof named === 'string' && isId(named)) return toId<TenantId>(named)
  if (named !== undefined) throw appError('tenant-not-found')
  const id = route.object === undefined ? undefined : given[route.object.parameter]
  return route.object === undefined || typeof id !== 'string' ? null : around.locate({ actor, kind: route.object.kind, id })
}

/** An expected refusal of a service is a value there and a problem here. */
function unwrap(output: unknown): unknown {
  if (typeof output !== 'object' || output === null) return output
  if ('ok' in output) return output.ok === true && 'value' in output ? output.value : refuse(output)
  if ('kind' in output && output.kind === 'refused') return refuse(output)
  if ('kind' in output && output.kind === 'outdated') throw appError('proposal-outdated')
  return output
}

function refuse(output: object): never {
  const code = 'code' in output && typeof output.code === 'string' && isErrorCode(output.code) ? output.code : 'internal-error'
  throw appError(code, { details: 'details' in output ? asObject(output.details) : {} })
}

/** What is JSON text already goes out as it is; the rest is checked against its schema on the way. */
function toWire({ reply, output }: { reply: FastifyReply; output: unknown }): unknown {
  if (!isJsonText(output)) return output ?? null
  reply.type('application/json; charset=utf-8').serializer(asIs)
  return output.json
}

function asIs(text: unknown): string {
  return String(text)
}

function without(record: Record<string, unknown>, key: string): Record<string, unknown> {
  const { [key]: _left, ...rest } = record
  return rest
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function schemaOf<Deps>(route: RouteDeclaration<Deps>): FastifySchema {
  const permission = route.target.permission === null ? 'public' : permissionName(route.target.permission)
  return {
    summary: route.summary,
    description: `Permission: \`${permission}\`.${addressing(route)}`,
    tags: [route.path.split('/')[2] ?? 'api'],
    ...(route.target.scope === 'public' ? {} : { security: [{ bearer: [] }] }),
    ...(route.query === undefined ? {} : { querystring: route.query }),
    ...(route.body === undefined ? {} : { body: route.body }),
    response: { [route.status ?? 200]: route.reply, '4xx': problemSchema, '5xx': problemSchema },
  }
}

function addressing<Deps>(route: RouteDeclaration<Deps>): string {
  if (route.target.scope === 'either')
    return ' Over all tenants you may see, or in the one that the header `bizosaas-tenant` names; people of a tenant have to name it.'
  return inOneTenant(route) ? ' The tenant is named by the header `bizosaas-tenant`, by `tenantId`, or by the object of the address.' : ''
}

function inOneTenant<Deps>({ target }: RouteDeclaration<Deps>): boolean {
  return target.scope === 'tenant' || target.scope === 'flow'
}
