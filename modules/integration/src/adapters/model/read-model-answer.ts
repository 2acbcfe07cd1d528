import { z } from 'zod'
import type { ModelReply, TokenUsage } from '../../ports/model-port.ts'

/** The body of a 200 as a reply; null where it is no chat completion. */
export function readModelAnswer(body: string): ModelReply | null {
  const parsed = completion.safeParse(jsonOf(body))
  const [choice] = parsed.success ? parsed.data.choices : []
  if (!parsed.success || choice === undefined) return null
  const usage = usageOf(parsed.data.usage)
  const { message, finish_reason: finish } = choice
  const { refusal, content } = message
  if (typeof refusal === 'string' && refusal !== '') return { kind: 'declined', reason: refusal, usage }
  if (finish === 'content_filter') return { kind: 'declined', reason: 'The endpoint filtered the answer.', usage }
  return { kind: 'answered', text: textOf(content), isCut: finish === 'length', usage }
}

const content = z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() })), z.null()]).optional()
const completion = z.looseObject({
  choices: z
    .array(z.looseObject({ message: z.looseObject({ content, refusal: z.unknown().optional() }), finish_reason: z.unknown().optional() }))
    .min(1),
  usage: z.unknown().optional(),
})
const tokens = z.int().min(0)
const usageSchema = z.looseObject({ prompt_tokens: tokens, completion_tokens: tokens })

function usageOf(value: unknown): TokenUsage | null {
  const parsed = usageSchema.safeParse(value)
  return parsed.success ? { inputTokens: parsed.data.prompt_tokens, outputTokens: parsed.data.completion_tokens } : null
}

function textOf(value: z.output<typeof content>): string {
  if (typeof value === 'string') return value
  return (value ?? []).map(({ text }) => text ?? '').join('')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
