import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type News, newsSchema } from './news.ts'
import type { Order } from './order.ts'

const scripts = {
  faultingWorker: new URL('./testing/faulting-worker.ts', import.meta.url),
  countingSink: new URL('./counting-sink.ts', import.meta.url),
}
export type Script = keyof typeof scripts

export interface Child {
  readonly pid: number | undefined
  /** Resolves with the first news that `isWanted` accepts, or null after the time. Throws when the process ends by itself. */
  hear(isWanted: (news: News) => boolean, timeoutMs: number): Promise<News | null>
  order(order: Order): void
  /** SIGSTOP: the process stands still and does not know it. */
  stop(): void
  /** SIGCONT, and the path that stands at its pause point goes on. */
  goOn(): void
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
}

/** Starts a script of this folder as a process of its own, which ends with us whatever happens. */
export function startChild(script: Script): Child {
  const child = fork(fileURLToPath(scripts[script]), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] })
  const heard: News[] = []
  let change = Promise.withResolvers<void>()
  const changed = () => {
    change.resolve()
    change = Promise.withResolvers()
  }
  child.on('exit', changed)
  child.on('message', (message) => {
    heard.push(newsSchema.parse(message))
    changed()
  })
  return {
    pid: child.pid,
    async hear(isWanted, timeoutMs) {
      const until = Date.now() + timeoutMs
      const found = () => heard.find(isWanted) ?? null
      while (found() === null && !hasEnded(child) && Date.now() < until) await within({ change: change.promise, ms: until - Date.now() })
      if (found() === null && hasEnded(child)) throw new Error(`${script} ended by itself.`)
      return found()
    },
    order: (order) => void child.send(order),
    stop: () => void child.kill('SIGSTOP'),
    goOn() {
      child.send('go-on')
      child.kill('SIGCONT')
    },
    async kill() {
      if (hasEnded(child)) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

async function within({ change, ms }: { change: Promise<void>; ms: number }): Promise<void> {
  const time = Promise.withResolvers<void>()
  const timer = setTimeout(time.resolve, ms)
  await Promise.race([change, time.promise])
  clearTimeout(timer)
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
