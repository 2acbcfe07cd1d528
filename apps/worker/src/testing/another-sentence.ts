import { completion, type ModelCall } from '@bizosaas/integration/testing'
import { z } from 'zod'

const asked = z.object({ messages: z.array(z.object({ content: z.string() })) })
const question = z.object({ textByRules: z.string(), material: z.object({ paragraphs: z.array(z.string()) }) })

/** A model that says what the page says, in another of its sentences than the rules chose; where there is none, it repeats their text. */
export function anotherSentence({ body }: ModelCall) {
  const { textByRules, material } = question.parse(JSON.parse(asked.parse(body).messages[1]?.content ?? ''))
  const sentences = material.paragraphs.flatMap((text) => text.split(/(?<=\.) /))
  const other = sentences.find((text) => text.length >= 50 && text.length <= 150 && text.endsWith('.') && !textByRules.includes(text))
  return completion(JSON.stringify({ text: other ?? textByRules }))
}
