import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'

export interface StartedProcess {
  /** Everything it has printed so far, line by line. */
  readonly lines: readonly string[]
  /** The first line for which `find` gives something. Fails when the process ends first or after `timeoutMs`. */
  line<T>(find: (line: string) => T | null, timeoutMs: number): Promise<T>
  stop(): Promise<void>
}

/** Starts a program of this repository. It holds a channel to us, so it ends itself when we are killed. */
export function startProcess({
  script,
  args,
  env,
}: {
  script: string
  args: readonly string[]
  env: Readonly<Record<string, string>>
}): StartedProcess {
  const root = path.resolve(import.meta.dirname, '..')
  const child = spawn(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    env: { ...systemEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) if (stream !== null) createInterface(stream).on('line', (line) => lines.push(line))
  return {
    lines,
    stop: () => stopChild(child),
    line: (find, timeoutMs) => waitForLine({ child, lines, find, timeoutMs }),
  }
}

/** Nothing of the test runner's own: a platform in the test runner's mode would be another one. */
function systemEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))
}

type Waiting<T> = { child: ChildProcess; lines: readonly string[]; find: (line: string) => T | null; timeoutMs: number }

async function waitForLine<T>({ child, lines, find, timeoutMs }: Waiting<T>): Promise<T> {
  const until = Date.now() + timeoutMs
  for (let next = 0; ; ) {
    for (; next < lines.length; next += 1) {
      const found = find(lines[next] ?? '')
      if (found !== null) return found
    }
    if (child.exitCode !== null || Date.now() > until) throw new Error(`It did not start.\n${lines.slice(-20).join('\n')}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  const force = setTimeout(() => child.kill('SIGKILL'), 30_000)
  await ended
  clearTimeout(force)
}
