import { completion, type ModelCall } from '@bizosaas/integration/testing'
import { z } from 'zod'

const asked = z.object({ messages: z.array(z.object({ content: z.string() })) })
const question = z.object({ task: z.string(), material: z.object({ passages: z.array(z.object({ page: z.string(), text: z.string() })) }) })

/** A model that writes a section from the passages it is given: the first that fill two paragraphs, behind a sentence that names the heading. */
export function sectionFromPassages({ body }: ModelCall) {
  const { task, material } = question.parse(JSON.parse(asked.parse(body).messages[1]?.content ?? ''))
  const heading = /“(.+?)”/.exec(task)?.[1] ?? ''
  const said = material.passages.map(({ text }) => text).filter((text) => /[.]$/.test(text))
  return completion(
    JSON.stringify({ text: [`On ${heading.replace(/\?$/, '').toLowerCase()} our pages say this.`, said.slice(0, 3).join(' ')].join('\n\n') }),
  )
}
