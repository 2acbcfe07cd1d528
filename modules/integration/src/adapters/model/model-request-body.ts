import type { Json } from '@bizosaas/kernel'
import type { ModelQuestion } from '../../ports/model-port.ts'

/** What endpoints that call themselves compatible do not all take. */
export interface RequestForm {
  readonly limit: 'max_tokens' | 'max_completion_tokens'
  readonly hasSchema: boolean
  readonly hasTemperature: boolean
}

export const fullForm: RequestForm = { limit: 'max_tokens', hasSchema: true, hasTemperature: true }

/** A question in the format of chat completions, never as a stream. */
export function modelRequestBody({ question, form }: { question: ModelQuestion; form: RequestForm }): Json {
  const { endpoint, messages, maxOutputTokens, schema } = question
  return {
    model: endpoint.model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    [form.limit]: maxOutputTokens,
    stream: false,
    ...(form.hasTemperature ? { temperature: 0 } : {}),
    ...(form.hasSchema ? { response_format: { type: 'json_schema', json_schema: { name: schema.name, strict: true, schema: schema.schema } } } : {}),
  }
}

/** The same question without what this refusal names; null where it names nothing that could be left out. */
export function otherForm({ form, refusal }: { form: RequestForm; refusal: string }): RequestForm | null {
  if (form.limit === 'max_tokens' && /max_tokens|max_completion_tokens/i.test(refusal)) return { ...form, limit: 'max_completion_tokens' }
  if (form.hasTemperature && /temperature/i.test(refusal)) return { ...form, hasTemperature: false }
  if (form.hasSchema && /response_format|json_schema|schema|structured|grammar/i.test(refusal)) return { ...form, hasSchema: false }
  return null
}
