import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface HearingProcess {
  /** The moment it tells next, in monotonic milliseconds, once what it does is over. */
  next(): Promise<number>
  stop(): Promise<void>
}

type News = { readonly at: number } | { readonly closed: true }

/** Starts the other process of one side. Throws when it ends by itself, or says nothing for ten seconds. */
export async function startHearingProcess(script: 'raw' | 'product', argument: unknown): Promise<HearingProcess> {
  const file = fileURLToPath(new URL(`./${script}-process.ts`, import.meta.url))
  const child = fork(file, [JSON.stringify(argument)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The ${script} process ended by itself.`)
  })
  ended.catch(() => undefined)
  await Promise.race([once(child, 'message'), ended])
  return {
    next() {
      const over = new Promise<number>((resolve) => {
        let at = Number.NaN
        const hear = (news: News) => {
          if ('at' in news && Number.isNaN(at)) at = news.at
          if (!('closed' in news)) return
          child.off('message', hear)
          resolve(at)
        }
        child.on('message', hear)
      })
      return Promise.race([over, ended, silence(script)])
    },
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

const longestMs = 10_000

function silence(script: string): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`The ${script} process said nothing.`)), longestMs).unref()
  })
}
