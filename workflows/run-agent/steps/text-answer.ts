import type { ModelCallMessage } from '@bizosaas/automation'

/** The shape of every answer. */
export const textAnswer = {
  name: 'text',
  schema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'], additionalProperties: false },
}

/** What an endpoint adds of its own around each message and for the schema. */
const aroundEach = 32
const aroundAll = 256

/** No tokenizer makes more tokens than there are bytes, so this is the most a question can be counted as. */
export function mostInputTokens(messages: readonly ModelCallMessage[]): number {
  const bytes = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content, 'utf8') + aroundEach, 0)
  return bytes + Buffer.byteLength(JSON.stringify(textAnswer)) + aroundAll
}
