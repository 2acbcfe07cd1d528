import { type RunningSimulator, startSimulator } from '@bizosaas/connector-kit/simulator'
import { z } from 'zod'

export interface ModelCall {
  readonly authorization: string | null
  readonly body: Readonly<Record<string, unknown>>
}

export interface ScriptedAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; text is sent as it is. */
  readonly body: unknown
}

type Answer = ScriptedAnswer | ((call: ModelCall) => ScriptedAnswer)

export interface ScriptedModel extends RunningSimulator {
  /** For a setting: `/chat/completions` is added to it. */
  readonly baseUrl: string
  readonly seen: readonly ModelCall[]
  /** What it answers from now on; the last one stays. */
  script(...answers: readonly Answer[]): void
}

/** An endpoint on loopback that answers what it was told to. */
export async function startScriptedModel(): Promise<ScriptedModel> {
  const seen: ModelCall[] = []
  let answers: readonly Answer[] = [completion('{"text":"Good day."}')]
  const answerTo = (call: ModelCall) => {
    const next = answers[0] ?? completion('')
    if (answers.length > 1) answers = answers.slice(1)
    return typeof next === 'function' ? next(call) : next
  }
  const running = await startSimulator({
    definition: {
      name: 'model',
      routes: (server) => {
        server.post('/v1/chat/completions', async (request, reply) => {
          const call = { authorization: request.headers.authorization ?? null, body: callBody.parse(JSON.parse(String(request.body))) }
          seen.push(call)
          const { status = 200, headers, body } = answerTo(call)
          const text = typeof body === 'string' ? body : JSON.stringify(body)
          return reply
            .status(status)
            .headers({ 'content-type': 'application/json', ...headers })
            .send(text)
        })
      },
    },
  })
  return {
    ...running,
    baseUrl: `${running.url}/v1`,
    seen,
    script: (...next) => {
      answers = next
    },
  }
}

const callBody = z.record(z.string(), z.unknown())

/** An answer as OpenAI gives it. */
export function completion(content: string | null, change: Readonly<Record<string, unknown>> = {}): ScriptedAnswer {
  const message = { role: 'assistant', content }
  return { body: { choices: [{ index: 0, message, finish_reason: 'stop' }], usage: { prompt_tokens: 40, completion_tokens: 8 }, ...change } }
}
