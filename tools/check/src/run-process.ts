import { type ChildProcess, spawn } from 'node:child_process'

const running = new Set<ChildProcess>()

/** Runs a script on this same Node and returns its exit code and everything it printed, both streams in the order they came. */
export async function runProcess({
  args,
  cwd,
  env = {},
}: {
  args: readonly string[]
  cwd: string
  env?: Record<string, string>
}): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** Ctrl-C or a lost parent must not leave test servers behind: every child gets the signal, then this process ends. */
export function stopChildrenOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      for (const child of running) child.kill(signal)
      process.exit(1)
    })
  }
}
