import type { Scopes } from './scope.ts'
import type { Parser } from './service.ts'

export interface PublicCall<Deps, Input> {
  readonly deps: Deps
  readonly scopes: Scopes
  readonly input: Input
  /** The network address of whoever asks, as the nearest proxy saw it. */
  readonly clientAddress: string
}

export interface PublicService<Deps, Input, Output> {
  readonly scope: 'public'
  readonly input: Parser<Input>
  run(call: PublicCall<Deps, Input>): Promise<Output>
  /** The same for input that has not been parsed yet, such as a request's. */
  serve(call: PublicCall<Deps, unknown>): Promise<Output>
}

/**
 * Declares a use case for people without an account: no session, no permission. What it answers has to follow from the request alone,
 * such as the token of a link; the scopes it opens, it opens as the platform.
 *
 * @example
 * const readNotice = definePublicService({ input: z.strictObject({ token: z.string() }), run: ({ deps, input }) => deps.notices.find(input.token) })
 */
export function definePublicService<Deps, Input, Output>(definition: {
  readonly input: Parser<Input>
  readonly run: (call: PublicCall<Deps, Input>) => Promise<Output>
}): PublicService<Deps, Input, Output> {
  const serve: PublicService<Deps, Input, Output>['serve'] = async (call) => definition.run({ ...call, input: definition.input.parse(call.input) })
  return { scope: 'public', input: definition.input, run: serve, serve }
}
