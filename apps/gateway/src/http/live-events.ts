import type { Listener } from '@bizosaas/db'
import { actorOf, type VerifyToken } from '@bizosaas/http-kit'
import type { Actor, Scopes } from '@bizosaas/kernel'
import { eventNames } from '@bizosaas/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Frame } from '../compose/gateway-deps.ts'

const heartbeatMs = 15_000
/** How long a stream trusts what it knows of its reader: a suspension or a lost assignment ends it within this time. */
const accessCheckMs = 5000
const messageSchema = z.object({ name: z.enum(eventNames), tenantId: z.uuid(), subjectId: z.string() })

export interface LiveDeps {
  readonly listener: Listener
  readonly scopes: Scopes
  readonly verifyToken: VerifyToken
  readonly frame: Frame
}

/** `GET /api/events`: server-sent events that say what changed and where, for the tenants the reader may see. */
export function liveEventRoutes({ listener, scopes, verifyToken, frame }: LiveDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    const open = new Set<() => void>()
    app.addHook('preClose', async () => {
      for (const end of open) end()
    })
    app.get('/api/events', { schema: { hide: true } }, async (request, reply) => {
      const actor = await actorOf({ request, verifyToken })
      let visible = await tenantsOf(actor)
      startStream(reply)
      const stop = await listener.listen('bizosaas_live', (payload) => {
        const message = payload === '' ? null : messageSchema.safeParse(JSON.parse(payload))
        if (message?.success && visible.has(message.data.tenantId)) send(reply, message.data)
      })
      const beat = setInterval(() => reply.raw.write(': still here\n\n'), heartbeatMs)
      const check = setInterval(() => {
        tenantsOf(actor).then(
          (tenants) => {
            visible = tenants
          },
          () => end(),
        )
      }, accessCheckMs)
      const end = () => {
        clearInterval(beat)
        clearInterval(check)
        open.delete(end)
        void stop()
        reply.raw.end()
      }
      open.add(end)
      reply.raw.on('close', end)
    })
  }

  function tenantsOf(actor: Actor): Promise<ReadonlySet<string>> {
    return scopes.withAgency({ actor }, (scope) => frame.visibleTenants(scope))
  }
}

function startStream(reply: FastifyReply): void {
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  reply.raw.write('retry: 2000\n\n')
}

function send(reply: FastifyReply, message: z.infer<typeof messageSchema>): void {
  reply.raw.write(`event: ${message.name}\ndata: ${JSON.stringify(message)}\n\n`)
}
