import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { repositoryRoot } from '@bizosaas/config'

export interface StartedProgram {
  readonly pid: number
  /** What it printed so far, both streams, line by line. */
  readonly lines: readonly string[]
  /** Waits for a line. Fails when the program ends first, with what it said. */
  line(words: RegExp): Promise<string>
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
  /** As a terminal does it: to the whole process group. */
  signal(name: NodeJS.Signals): void
  /** Only the process itself, as `kill` does. */
  kill(name: NodeJS.Signals): void
  /** Ends it if a failed test left it running. */
  end(): Promise<void>
}

interface Start {
  /** Arguments for Node: the script and its own. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** A program and arguments to be put before Node, such as `unshare -m`. */
  readonly around?: readonly string[]
}

const patienceMs = 90_000

/** Starts a program of the launcher as a person does, and ends it when the test run ends, however that comes about. */
export function startProgram({ args, env, around = [] }: Start): StartedProgram {
  const [command = process.execPath, ...rest] = [...around, process.execPath, ...args]
  const child = spawn(command, rest, {
    cwd: repositoryRoot,
    env: { ...systemEnvironment(), ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const lines: string[] = []
  for (const output of [child.stdout, child.stderr]) if (output !== null) createInterface({ input: output }).on('line', (line) => lines.push(line))
  const ended = new Promise<number | string>((resolve) => child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown')))
  const pid = child.pid ?? 0
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  return {
    pid,
    lines,
    ended,
    signal: (name) => process.kill(-pid, name),
    kill: (name) => process.kill(pid, name),
    async end() {
      if (isOver) return
      process.kill(pid, 'SIGTERM')
      await Promise.race([ended, pause(10_000, undefined, { ref: false })])
      if (!isOver) process.kill(-pid, 'SIGKILL')
    },
    line: (words) => waitForLine({ lines, words, isOver: () => isOver }),
  }
}

export function launcherScript(name: 'main' | 'doctor' | 'reset'): string {
  return path.join(repositoryRoot, `apps/launcher/src/${name}.ts`)
}

async function waitForLine({ lines, words, isOver }: { lines: readonly string[]; words: RegExp; isOver: () => boolean }): Promise<string> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(25)) {
    const wasOver = isOver() // asked first: what it said last of all counts
    const found = lines.find((line) => words.test(line))
    if (found !== undefined) return found
    if (wasOver) break
  }
  throw new Error(`${isOver() ? 'It ended' : 'It is still silent'} before it said ${words}:\n${lines.join('\n')}`)
}

/** Nothing of the test runner's own: a platform in the test runner's mode would be another one. */
function systemEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))
}
