import { isMarkedAsUntransferable, Worker } from 'node:worker_threads'
import { appError } from '@bizosaas/kernel'
import type { PageBody, PageReader, PageReading } from './page-reader.ts'

export interface ThreadQuestion {
  readonly id: number
  readonly body: PageBody
}

export interface ThreadAnswer {
  readonly id: number
  /** null: this body cannot be read. */
  readonly reading: PageReading | null
}

export interface ReaderThread extends PageReader {
  close(): Promise<void>
}

interface Asked {
  readonly resolve: (reading: PageReading) => void
  readonly reject: (error: Error) => void
}

/** For one page: the largest takes a tenth of it. */
const longestMs = 10_000
/** A new thread reads its sources first. */
const startMs = 10_000
/** Of what one page leaves behind hardly anything lives until the next one. */
const youngMiB = 16

/**
 * Reads in a thread of its own, so that the process goes on with its other work meanwhile, and so that a page that keeps the parser busy can be given
 * up: the thread ends with it, and the next page is read by a new one.
 */
export function createReaderThread({ timeoutMs = longestMs }: { timeoutMs?: number } = {}): ReaderThread {
  /** In the order of asking, which is the order of reading. */
  const asked = new Map<number, Asked>()
  let thread: Worker | null = null
  let last = 0
  let timer: NodeJS.Timeout | undefined

  /** From now on the first one is being read. */
  function watch(ms: number): void {
    clearTimeout(timer)
    if (asked.size > 0) timer = setTimeout(() => void end(), ms).unref()
  }

  function answer({ id, reading }: ThreadAnswer): void {
    const question = asked.get(id)
    asked.delete(id)
    watch(timeoutMs)
    if (reading === null) question?.reject(appError('crawl-page-unreadable'))
    else question?.resolve(reading)
  }

  /** The one it is busy with is the first; what waited behind it has left our memory with it. */
  async function end(): Promise<void> {
    const ended = thread
    const [first, ...others] = asked.values()
    thread = null
    asked.clear()
    clearTimeout(timer)
    first?.reject(appError('crawl-page-unreadable'))
    for (const { reject } of others) reject(appError('crawl-page-unreadable', { retry: { kind: 'backoff' } }))
    await ended?.terminate()
  }

  function start(): Worker {
    const resourceLimits = { maxYoungGenerationSizeMb: youngMiB }
    const started = new Worker(new URL('./reader-thread-main.ts', import.meta.url), { execArgv: [], resourceLimits })
    started.unref()
    started.on('message', answer)
    started.on('error', () => void (started === thread && end()))
    return started
  }

  return {
    read: (body) =>
      new Promise((resolve, reject) => {
        const isNew = thread === null
        thread ??= start()
        last += 1
        asked.set(last, { resolve, reject })
        if (asked.size === 1) watch(isNew ? startMs + timeoutMs : timeoutMs)
        thread.postMessage({ id: last, body } satisfies ThreadQuestion, movable(body.bytes))
      }),
    close: end,
  }
}

/** Handing bytes over costs nothing, copying them a tenth of the reading. Small ones share their memory with others, which have to keep it. */
function movable({ buffer }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && !isMarkedAsUntransferable(buffer) ? [buffer] : []
}
