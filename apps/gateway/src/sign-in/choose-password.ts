import type { PasswordDue, SignIn } from '@bizosaas/identity'
import { errorCodes, toId, type UserId } from '@bizosaas/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type Provider from 'oidc-provider'
import { z } from 'zod'
import { choosePasswordForm } from './sign-in-forms.ts'
import { signInWords as words } from './words.ts'

export type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

interface Exchange {
  readonly provider: Provider
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Who has shown their one-time password in this sign-in. It is kept with the sign-in itself, which the browser's signed cookie names, and not in the page. */
export function findDue(interaction: Interaction): (PasswordDue & { email: string }) | null {
  return dueSchema.safeParse(interaction.result?.passwordDue).data ?? null
}

/** Remembers that a password has to be chosen, and asks for it. */
export async function demandPassword({
  provider,
  request,
  reply,
  due,
  email,
}: Exchange & { due: PasswordDue; email: string }): Promise<FastifyReply> {
  await provider.interactionResult(request.raw, reply.raw, { passwordDue: { ...due, email } }, { mergeWithLastSubmission: false })
  return reply.send(choosePasswordForm({ action: choosePath(request), email }))
}

/** What came of the choice: a session, or the same question with what is wrong. Null where the sign-in has to begin again. */
export async function tryChoice(call: {
  signIn: SignIn
  due: PasswordDue & { email: string }
  body: unknown
}): Promise<Awaited<ReturnType<SignIn['choosePassword']>> | { readonly problem: string }> {
  const { signIn, due, body } = call
  const form = formSchema.safeParse(body)
  if (!form.success || form.data.password !== form.data.repeat) return { problem: words.repeatDiffers }
  const { userId, version, kind } = due
  const outcome = await signIn.choosePassword({ kind, userId, version, password: form.data.password, portal: 'admin' })
  if (outcome.ok || beginsAgain.has(outcome.code)) return outcome
  const { title, remedy } = errorCodes[outcome.code]
  return { problem: `${title}. ${remedy}` }
}

/** Where the form for the own password goes: beside the sign-in, and under its cookie. */
export function choosePath(request: FastifyRequest): string {
  return request.url.endsWith('/password') ? request.url : `${request.url}/password`
}

const beginsAgain: ReadonlySet<string> = new Set(['sign-in-refused', 'one-time-password-expired'])
const formSchema = z.object({ password: z.string().max(1000), repeat: z.string().max(1000) })
const dueSchema = z.object({
  kind: z.literal('password-due'),
  userId: z.uuid().transform((id) => toId<UserId>(id)),
  version: z.int(),
  email: z.string(),
})
