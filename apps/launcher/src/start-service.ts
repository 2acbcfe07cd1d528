import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { repositoryRoot } from '@bizosaas/config'

export interface ServiceOptions {
  readonly name: string
  /** Words for the pinned Node: a source file, or flags and a script. */
  readonly words: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly logFolder: string
}

export interface Service {
  readonly name: string
  readonly child: ChildProcess
  /** Resolves with the reason when the process ends. */
  readonly ended: Promise<string>
  /** What it last said, for the console when it fails. */
  lastWords(): string
  stop(graceMs: number): Promise<void>
}

const lastWordsKept = 4000

/** Starts a child in a process group of its own, so that a Ctrl-C reaches the launcher first and it stops all in order. */
export function startService({ name, words, env, logFolder }: ServiceOptions): Service {
  mkdirSync(logFolder, { recursive: true })
  const log = createWriteStream(path.join(logFolder, `${name}.log`), { flags: 'a' })
  const child = spawn(process.execPath, [...words], { cwd: repositoryRoot, env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let lastWords = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.pipe(log, { end: false })
    stream?.on('data', (text: Buffer) => {
      lastWords = (lastWords + text.toString()).slice(-lastWordsKept)
    })
  }
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => resolve(signal ?? `code ${code}`))
  })
  return { name, child, ended, lastWords: () => lastWords.trim(), stop: (graceMs) => stopChild({ child, ended, graceMs }) }
}

async function stopChild({ child, ended, graceMs }: { child: ChildProcess; ended: Promise<string>; graceMs: number }): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const late = new AbortController()
  const isLate = await Promise.race([ended.then(() => false), pause(graceMs, true, { signal: late.signal }).catch(() => false)])
  late.abort()
  if (isLate) child.kill('SIGKILL')
  await ended
}

/** Waits until a service answers 200 at `/healthz`. Throws with its last words when it ends or takes too long. */
export async function waitUntilHealthy({ service, url, timeoutMs }: { service: Service; url: string; timeoutMs: number }): Promise<void> {
  const giveUpAt = Date.now() + timeoutMs
  const end: { reason?: string } = {}
  void service.ended.then((reason) => Object.assign(end, { reason }))
  while (Date.now() < giveUpAt) {
    if (end.reason !== undefined) throw new Error(`${service.name} ended (${end.reason}).\n${service.lastWords()}`)
    const isUp = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) return
    await pause(40)
  }
  throw new Error(`${service.name} did not answer at ${url}/healthz within ${timeoutMs / 1000} s.\n${service.lastWords()}`)
}
