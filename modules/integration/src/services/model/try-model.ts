import { appError, type Clock, type TenantId } from '@bizosaas/kernel'
import type { ModelEndpoint, ModelPort, TokenUsage } from '../../ports/model-port.ts'

interface Trying {
  readonly model: ModelPort
  readonly clock: Clock
  readonly tenantId: TenantId | null
  readonly endpoint: ModelEndpoint
}

export interface ModelTrial {
  readonly text: string
  /** Whether it answered in the shape that was asked for. */
  readonly isInShape: boolean
  readonly usage: TokenUsage | null
  readonly elapsedMs: number
}

const maxOutputTokens = 200
/** A person waits for it. */
const patienceMs = 45_000
const shown = 300
const messages = [
  { role: 'system' as const, content: 'You answer with JSON and nothing else.' },
  { role: 'user' as const, content: 'Answer with {"text": "Good day."}' },
]
const schema = {
  name: 'greeting',
  schema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'], additionalProperties: false },
}

/** One small question to the endpoint as it was entered. Throws the `model-…` error that says what is wrong. */
export async function tryModel({ model, clock, tenantId, endpoint }: Trying): Promise<ModelTrial> {
  const begun = clock.now().getTime()
  const reply = await model.ask({ tenantId, endpoint, messages, maxOutputTokens, schema, signal: AbortSignal.timeout(patienceMs) })
  if (reply.kind === 'failed') throw appError(reply.code, { details: { reason: reply.reason } })
  const text = reply.kind === 'answered' ? reply.text : reply.reason
  return { text: text.slice(0, shown), isInShape: isGreeting(text), usage: reply.usage, elapsedMs: clock.now().getTime() - begun }
}

function isGreeting(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
  } catch {
    return false
  }
}
