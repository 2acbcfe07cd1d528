import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { LoadOrder, LoadReport } from './load.ts'

export interface LoadProcess {
  load(order: LoadOrder): Promise<LoadReport>
  stop(): Promise<void>
}

/** Starts one side of the bench as a process of its own. Throws when it ends before it is asked to. */
export async function startLoadProcess(script: 'raw' | 'product', argument: string): Promise<LoadProcess> {
  const file = fileURLToPath(new URL(`./${script}-process.ts`, import.meta.url))
  const child = fork(file, [argument], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The ${script} process ended by itself.`)
  })
  ended.catch(() => undefined)
  const hear = async () => (await Promise.race([once(child, 'message'), ended]))[0]
  await hear()
  return {
    async load(order) {
      child.send(order)
      return hear()
    },
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
