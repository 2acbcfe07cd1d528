import type { SignedIn, SignIn } from '@bizosaas/identity'
import { type ErrorCode, errorCodes } from '@bizosaas/kernel'
import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import { z } from 'zod'
import { choosePath, demandPassword, findDue, type Interaction, tryChoice } from './choose-password.ts'
import type { AttemptLimit } from './create-attempt-limit.ts'
import { accountIdOf } from './create-oidc-provider.ts'
import { renderPage } from './render-page.ts'
import { choosePasswordForm, signInForm } from './sign-in-forms.ts'
import { signInWords as words } from './words.ts'

export interface SignInRouteDeps {
  readonly provider: Provider
  readonly signIn: SignIn
  readonly limit: AttemptLimit
}

const formSchema = z.object({ email: z.string().max(320), password: z.string().max(1000) })

/** The pages a person types their password into. Everything else of the flow is the provider's. */
export function signInRoutes(deps: SignInRouteDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    await app.register(formbody)
    app.addHook('onRequest', async (_request, reply) => {
      reply.headers(pageHeaders)
    })
    const within =
      (answer: (exchange: Exchange) => Promise<FastifyReply>) =>
      async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
        const interaction = await deps.provider.interactionDetails(request.raw, reply.raw).catch(() => null)
        return interaction === null ? sendExpired(reply) : answer({ ...deps, interaction, request, reply })
      }
    app.get('/sign-in/:uid', { schema: { hide: true } }, within(showForm))
    app.post('/sign-in/:uid', { schema: { hide: true } }, within(tryPassword))
    app.post('/sign-in/:uid/password', { schema: { hide: true } }, within(tryOwnPassword))
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

type Exchange = SignInRouteDeps & { interaction: Interaction; request: FastifyRequest; reply: FastifyReply }

/** A reloaded page asks what it asked before. */
async function showForm({ interaction, request, reply }: Exchange): Promise<FastifyReply> {
  const due = findDue(interaction)
  return reply.send(
    due === null ? signInForm({ action: request.url, email: '' }) : choosePasswordForm({ action: choosePath(request), email: due.email }),
  )
}

async function tryPassword(exchange: Exchange): Promise<FastifyReply> {
  const { signIn, limit, request, reply } = exchange
  const form = formSchema.safeParse(request.body)
  const ask = ({ problem, status }: { problem: string; status: number }) =>
    reply.status(status).send(signInForm({ action: request.url, email: form.data?.email ?? '', problem }))
  if (!form.success) return ask({ problem: errorCodes['sign-in-refused'].title, status: 400 })
  if (!limit.take(request.ip)) return ask({ problem: errorCodes['rate-limited'].title, status: 429 })
  const outcome = await signIn.withPassword({ ...form.data, portal: 'admin' })
  if (!outcome.ok) return ask({ problem: refusalText(outcome), status: 401 })
  return outcome.value.kind === 'password-due'
    ? demandPassword({ ...exchange, due: outcome.value, email: form.data.email })
    : finish({ ...exchange, signedIn: outcome.value })
}

async function tryOwnPassword(exchange: Exchange): Promise<FastifyReply> {
  const { interaction, signIn, limit, request, reply } = exchange
  const due = findDue(interaction)
  if (due === null) return sendExpired(reply)
  const ask = ({ problem, status }: { problem: string; status: number }) =>
    reply.status(status).send(choosePasswordForm({ action: request.url, email: due.email, problem }))
  if (!limit.take(request.ip)) return ask({ problem: errorCodes['rate-limited'].title, status: 429 })
  const outcome = await tryChoice({ signIn, due, body: request.body })
  if ('problem' in outcome) return ask({ problem: outcome.problem, status: 400 })
  return outcome.ok ? finish({ ...exchange, signedIn: outcome.value }) : sendExpired(reply)
}

async function finish({ provider, request, reply, signedIn }: Exchange & { signedIn: SignedIn }): Promise<FastifyReply> {
  reply.hijack()
  const login = { accountId: accountIdOf(signedIn), remember: true }
  await provider.interactionFinished(request.raw, reply.raw, { login }, { mergeWithLastSubmission: false })
  return reply
}

function refusalText({ code, details }: { code: ErrorCode; details: Readonly<Record<string, unknown>> }): string {
  const { title, remedy } = errorCodes[code]
  const until = typeof details.until === 'string' ? ` (${details.until.slice(11, 16)} UTC)` : ''
  return `${title}${until}. ${remedy}`
}

function sendExpired(reply: FastifyReply): FastifyReply {
  return reply.status(400).send(renderPage({ title: words.failedTitle, body: [words.expired, words.startAgain] }))
}
