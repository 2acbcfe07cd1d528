import { parentPort } from 'node:worker_threads'
import { createPageReader } from './create-page-reader.ts'
import type { ThreadAnswer, ThreadQuestion } from './create-reader-thread.ts'

/** Run as a thread: reads one body after the other. What cannot be read is told as such; the thread goes on. */
const reader = createPageReader()

parentPort?.on('message', async ({ id, body }: ThreadQuestion) => {
  const reading = await reader.read(body).catch(() => null)
  parentPort?.postMessage({ id, reading } satisfies ThreadAnswer)
})
