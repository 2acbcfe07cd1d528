import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { type Counts, countsSchema } from './counts.ts'
import type { effectCallSchema } from './effect-class.ts'

export interface SinkClient {
  write(call: z.output<typeof effectCallSchema>): Promise<void>
  isWritten(reference: string): Promise<boolean>
  /** By effect key. Only what was sent by class `key` or `lookup` is found. */
  wasDone(key: string): Promise<boolean>
  counts(): Promise<Counts>
}

/** Throws when the sink does not answer. */
export function createSinkClient(url: string): SinkClient {
  return {
    async write(call) {
      const { status } = await send({ url: `${url}/effects`, body: JSON.stringify(call) })
      if (status !== 200) throw new Error(`The sink answered ${status}.`)
    },
    isWritten: async (reference) => writtenSchema.parse((await send({ url: `${url}/objects/${encodeURIComponent(reference)}` })).body).written,
    wasDone: async (key) => (await send({ url: `${url}/effects/${key}` })).status === 200,
    counts: async () => countsSchema.parse((await send({ url: `${url}/counts` })).body),
  }
}

const writtenSchema = z.object({ written: z.boolean() })

/** As every call of the product has: one that was held up this long, such as by a process that stood still, is given up instead of sent late. */
const longestCallMs = 5_000

/** A connection per call: a kept one would fail the first call of a process for reasons that are not the subject here. */
function send({ url, body }: { url: string; body?: string }): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      { method: body === undefined ? 'GET' : 'POST', agent: false, signal: AbortSignal.timeout(longestCallMs) },
      (response) => {
        text(response).then((answer) => resolve({ status: response.statusCode ?? 0, body: JSON.parse(answer) }), reject)
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}
