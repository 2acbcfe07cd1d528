import { type ForkOptions, fork } from 'node:child_process'
import { once } from 'node:events'

export interface RunningScript {
  readonly pid: number
  /** Sends a message and resolves with the answer. Throws when the process ends instead. */
  ask(message: object): Promise<unknown>
  /** Rejects when the process ends, whoever ended it. */
  readonly ended: Promise<never>
  /** SIGTERM; resolves when the process is gone. */
  stop(): Promise<void>
}

/** Starts a script as a process of its own that ends with us, whatever happens. */
export function startScript(file: string, { env, args = [] }: { env?: ForkOptions['env']; args?: readonly string[] } = {}): RunningScript {
  const child = fork(file, args, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
    ...(env === undefined ? {} : { env }),
  })
  const gone = once(child, 'exit')
  const ended = gone.then((): never => {
    throw new Error(`${file} ended by itself.`)
  })
  ended.catch(() => undefined)
  return {
    pid: child.pid ?? 0,
    ended,
    async ask(message) {
      const answer = once(child, 'message')
      child.send(message)
      return (await Promise.race([answer, ended]))[0]
    },
    async stop() {
      child.kill('SIGTERM')
      await gone
    },
  }
}
