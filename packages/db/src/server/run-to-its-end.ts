import { type SpawnOptions, spawn } from 'node:child_process'

interface Running {
  readonly file: string
  readonly args: readonly string[]
  readonly options: SpawnOptions
  readonly signal?: AbortSignal | undefined
}

/**
 * Runs a program and whatever it starts to their end. An abort kills them all, and rejects only when they are gone: a folder can be
 * cleared away then. Throws an error with what the program said when it fails.
 */
export function runToItsEnd({ file, args, options, signal }: Running): Promise<void> {
  signal?.throwIfAborted()
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  const kill = () => killGroup(child.pid)
  signal?.addEventListener('abort', kill, { once: true })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      signal?.removeEventListener('abort', kill)
      if (signal?.aborted) reject(signal.reason)
      else if (code === 0) resolve()
      else reject(new Error(Buffer.concat(said).toString('utf8')))
    })
  })
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // gone in the meantime
  }
}
