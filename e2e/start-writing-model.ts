import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from '@bizosaas/contracts'
import { freePort } from '@bizosaas/db/server'

export interface WritingModel {
  readonly baseUrl: string
  /** How many questions it was asked. */
  asked(): number
  stop(): Promise<void>
}

/** A model on loopback that writes each section from the passages it is given, with marks that HTML would read otherwise. */
export async function startWritingModel(): Promise<WritingModel> {
  let asked = 0
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answerTo(body, asked)))
      asked += 1
    })
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked: () => asked,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const questionSchema = z.object({ messages: z.array(z.object({ content: z.string() })) })
const materialSchema = z.object({ task: z.string(), material: z.object({ passages: z.array(z.object({ text: z.string() })) }) })

function answerTo(body: string, place: number) {
  const { task, material } = materialSchema.parse(JSON.parse(questionSchema.parse(JSON.parse(body)).messages[1]?.content ?? ''))
  const heading = (/“(.+?)”/.exec(task)?.[1] ?? '').replace(/\?$/, '').toLowerCase()
  const said = material.passages.map((passage) => passage.text).filter((passage) => passage.endsWith('.'))
  // No passage twice: a section that repeats another is left out.
  const section = [`On “${heading}” & what is around it our pages say this, as "they" stand [today].`, said[place % said.length]].join('\n\n')
  const message = { role: 'assistant', content: JSON.stringify({ text: section }) }
  return { choices: [{ index: 0, message, finish_reason: 'stop' }], usage: { prompt_tokens: 300, completion_tokens: 90 } }
}
