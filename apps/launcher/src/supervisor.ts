import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { complaintOf } from './complaint-of.ts'
import type { ConsoleLog } from './console-log.ts'

export interface ChildCall {
  readonly name: string
  /** Script and its arguments, for the Node that runs us. */
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly onLine?: (line: string) => void
}

export interface Supervisor {
  /** Starts a process whose end stops everything. Returns a way to ask it something over the channel between the two. */
  keep(call: ChildCall): Ask
  /** Runs a process to its end; tells whether it ended well. */
  run(call: ChildCall): Promise<boolean>
  /** Ends all: TERM, two and a half seconds, KILL. Nothing starts after this. */
  stopAll(): Promise<void>
  /** Resolves with the reason when a kept process ends by itself. */
  readonly failed: Promise<string>
}

/** Sends one message and resolves with the next one that comes back. */
export type Ask = (message: Readonly<Record<string, unknown>>) => Promise<unknown>

const graceMs = 2500
const dieWithParent = new URL('./die-with-parent.ts', import.meta.url).href

export function createSupervisor({ logFolder, log }: { logFolder: string; log: ConsoleLog }): Supervisor {
  const children = new Set<ChildProcess>()
  let isStopping = false
  const { promise: failed, resolve: fail } = Promise.withResolvers<string>()

  function start(call: ChildCall): { child: ChildProcess | null; ending: Promise<number | string> } {
    if (isStopping) return { child: null, ending: Promise.resolve('stopping') }
    mkdirSync(logFolder, { recursive: true })
    const child = spawn(process.execPath, ['--import', dieWithParent, ...call.args], {
      cwd: call.cwd,
      env: { ...call.env, BIZOSAAS_LAUNCHED: 'yes' },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    children.add(child)
    const file = openLog(call.name)
    for (const output of [child.stdout, child.stderr]) readLines({ output, onLine: (line) => take({ call, line, file }) })
    const ending = new Promise<number | string>((resolve) => {
      child.once('error', (problem) => resolve(problem.message))
      child.once('close', (code, signal) => {
        children.delete(child)
        file.end()
        resolve(code ?? signal ?? 'unknown')
      })
    })
    return { child, ending }
  }

  /** A log that cannot be written, as on a full disk, is told once and ends nothing. */
  function openLog(name: string): WriteStream {
    const file = createWriteStream(path.join(logFolder, `${name}.log`), { flags: 'a' })
    file.once('error', (problem) => log.complaint(name, `its log cannot be written: ${problem.message}`))
    file.on('error', () => {})
    return file
  }

  function take({ call, line, file }: { call: ChildCall; line: string; file: { write(text: string): unknown } }): void {
    file.write(`${line}\n`)
    call.onLine?.(line)
    const complaint = isStopping ? null : complaintOf(line)
    if (complaint !== null) log.complaint(call.name, complaint)
  }

  return {
    failed,
    keep(call) {
      const { child, ending } = start(call)
      void ending.then((end) => {
        if (!isStopping) fail(`${call.name} ended (${end}). See ${path.join(logFolder, `${call.name}.log`)}`)
      })
      return (message) => ask({ child, message })
    },
    run: async (call) => (await start(call).ending) === 0,
    async stopAll() {
      isStopping = true
      for (const child of children) child.kill('SIGTERM')
      for (const end = Date.now() + graceMs; children.size > 0 && Date.now() < end; ) await pause(20)
      for (const child of children) killGroup(child)
    },
  }
}

function readLines({ output, onLine }: { output: Readable | null; onLine: (line: string) => void }): void {
  if (output !== null) createInterface({ input: output }).on('line', onLine)
}

function ask({ child, message }: { child: ChildProcess | null; message: Readonly<Record<string, unknown>> }): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (child === null) return reject(new Error('everything is stopping'))
    child.once('message', resolve)
    child.once('close', () => reject(new Error('it ended before it answered')))
    child.send(message, (problem) => problem !== null && reject(problem))
  })
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    // gone in the meantime
  }
}
