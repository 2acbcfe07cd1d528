import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Counts } from './counts.ts'
import { effectCallSchema } from './effect-class.ts'

// The outside world as a process of its own, which is never killed: it remembers what reached it, whoever sent it.
const effects: Record<string, number> = {}
const byKey = new Set<string>()
const counts = { calls: 0, repeatsAnswered: 0, foundByLookUp: 0 }

const server = createServer((request, response) => {
  answer(request).then(
    (body) => response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    () => response.writeHead(400).end(),
  )
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) process.send?.({ url: `http://127.0.0.1:${address.port}` })
})
process.on('disconnect', () => process.exit(0))

async function answer(request: IncomingMessage): Promise<unknown> {
  const [, collection, name = ''] = decodeURIComponent(request.url ?? '').split('/')
  if (request.method === 'POST') return take(await text(request))
  if (collection === 'counts') return { ...counts, effects } satisfies Counts
  if (collection === 'objects') return { written: (effects[name] ?? 0) > 0 }
  if (!byKey.has(name)) return null
  counts.foundByLookUp += 1
  return { written: true }
}

function take(body: string): { written: boolean } {
  const call = effectCallSchema.parse(JSON.parse(body))
  counts.calls += 1
  const known = call.class === 'key' ? byKey.has(call.key) : call.class === 'safe' && effects[call.reference] !== undefined
  if (known) counts.repeatsAnswered += 1
  else effects[call.reference] = (effects[call.reference] ?? 0) + 1
  if (call.class === 'key' || call.class === 'lookup') byKey.add(call.key)
  return { written: true }
}
