import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

export interface ChildGroup {
  /** Resolves when the first process of the group has ended, with how it ended. */
  ended: Promise<string>
  hasEnded(): boolean
  stop(): Promise<void>
}

export interface ChildGroupOptions {
  command: string
  args: readonly string[]
  /** Standard output and error go to this file. */
  logFile: string
  env?: NodeJS.ProcessEnv
  cwd?: string
  /** What closes in the child when this process ends, however it ends: a Node IPC channel, or its standard input. */
  tie: 'channel' | 'stdin'
  graceMs?: number
}

/** Starts a command as the leader of its own process group, so that stopping it leaves none of its children behind. */
export async function startChildGroup({ command, args, logFile, env, cwd, tie, graceMs = 5_000 }: ChildGroupOptions): Promise<ChildGroup> {
  const log = await open(logFile, 'w', 0o600)
  const options: SpawnOptions = {
    detached: true,
    env: env ?? process.env,
    stdio: tie === 'channel' ? ['ignore', log.fd, log.fd, 'ipc'] : ['pipe', log.fd, log.fd],
  }
  const child = spawn(command, args, cwd === undefined ? options : { ...options, cwd })
  await log.close()

  let over = false
  const ended = new Promise<string>((resolve) => {
    child.once('error', (cause) => resolve(cause.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  }).finally(() => {
    over = true
  })
  return { ended, hasEnded: () => over, stop: () => stopGroup({ child, ended, graceMs }) }
}

async function stopGroup({ child, ended, graceMs }: { child: ChildProcess; ended: Promise<string>; graceMs: number }): Promise<void> {
  if (child.pid === undefined) return
  signalGroup(child.pid, 'SIGTERM')
  await Promise.race([ended, pause(graceMs, undefined, { ref: false })])
  signalGroup(child.pid, 'SIGKILL') // the leader may be gone while one of its children is not
  await ended
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // The group is gone already.
  }
}
