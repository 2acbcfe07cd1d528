import type { SignIn } from '@bizosaas/identity'
import { errorCodes } from '@bizosaas/kernel'
import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import { z } from 'zod'
import type { AttemptLimit } from './create-attempt-limit.ts'
import { accountIdOf } from './create-oidc-provider.ts'
import { escapeHtml, renderPage } from './render-page.ts'
import { signInWords as words } from './words.ts'

export interface SignInRouteDeps {
  readonly provider: Provider
  readonly signIn: SignIn
  readonly limit: AttemptLimit
}

const formSchema = z.object({ email: z.string().max(320), password: z.string().max(1000) })

/** The page a person types their password into. Everything else of the flow is the provider's. */
export function signInRoutes(deps: SignInRouteDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    app.addHook('onRequest', async (_request, reply) => {
      reply.headers(pageHeaders)
    })
    app.get('/sign-in/:uid', { schema: { hide: true } }, (request, reply) => showForm({ ...deps, request, reply }))
    app.post('/sign-in/:uid', { schema: { hide: true } }, (request, reply) => tryPassword({ ...deps, request, reply }))
  }
}

/** `form-action` has to allow the portals, as the form's answer leads there. */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const

type Exchange = SignInRouteDeps & { request: FastifyRequest; reply: FastifyReply }

async function showForm(exchange: Exchange): Promise<FastifyReply> {
  const { provider, request, reply } = exchange
  const interaction = await provider.interactionDetails(request.raw, reply.raw).catch(() => null)
  return interaction === null ? sendExpired(reply) : sendForm({ reply, action: request.url, email: '' })
}

async function tryPassword(exchange: Exchange): Promise<FastifyReply> {
  const { provider, signIn, limit, request, reply } = exchange
  const interaction = await provider.interactionDetails(request.raw, reply.raw).catch(() => null)
  if (interaction === null) return sendExpired(reply)
  const form = formSchema.safeParse(request.body)
  if (!form.success) return sendForm({ reply, action: request.url, email: '', problem: errorCodes['sign-in-refused'].title, status: 400 })
  if (!limit.take(request.ip))
    return sendForm({ reply, action: request.url, email: form.data.email, problem: errorCodes['rate-limited'].title, status: 429 })
  const outcome = await signIn.withPassword({ ...form.data, portal: 'admin' })
  if (!outcome.ok) return sendForm({ reply, action: request.url, email: form.data.email, problem: refusalText(outcome), status: 401 })
  reply.hijack()
  await provider.interactionFinished(
    request.raw,
    reply.raw,
    { login: { accountId: accountIdOf(outcome.value), remember: true } },
    { mergeWithLastSubmission: false },
  )
  return reply
}

function refusalText({
  code,
  details,
}: {
  code: 'sign-in-refused' | 'sign-in-locked' | 'user-suspended'
  details: Readonly<Record<string, unknown>>
}): string {
  const { title, remedy } = errorCodes[code]
  const until = typeof details.until === 'string' ? ` (${details.until.slice(11, 16)} UTC)` : ''
  return `${title}${until}. ${remedy}`
}

function sendForm({
  reply,
  action,
  email,
  problem,
  status = 200,
}: {
  reply: FastifyReply
  action: string
  email: string
  problem?: string
  status?: number
}): FastifyReply {
  const fields = `<label>${words.email}<input name="email" type="email" autocomplete="username" required maxlength="320" value="${escapeHtml(email)}"${email === '' ? ' autofocus' : ''}></label>
<label>${words.password}<input name="password" type="password" autocomplete="current-password" required maxlength="1000"${email === '' ? '' : ' autofocus'}></label>`
  const page = { title: words.title, body: [words.lead], fields, action, submit: words.submit }
  return reply.status(status).send(renderPage(problem === undefined ? page : { ...page, problem }))
}

function sendExpired(reply: FastifyReply): FastifyReply {
  return reply.status(400).send(renderPage({ title: words.failedTitle, body: [words.expired, words.startAgain] }))
}
