import path from 'node:path'
import { repositoryRoot } from '@bizosaas/config'
import type { LaunchCall } from './launch-call.ts'
import type { Ask } from './supervisor.ts'
import { waitForHealth } from './wait-for-health.ts'

interface Service {
  readonly call: LaunchCall
  readonly name: string
  readonly url: string
  /** Relative to the repository. */
  readonly script: string
  readonly env: Readonly<Record<string, string>>
}

/** Starts a process of ours, waits until it answers and says so in one line. Returns a way to ask it something. */
export async function startService({ call, name, url, script, env }: Service): Promise<Ask> {
  call.signal.throwIfAborted()
  const ask = call.supervisor.keep({ name, args: [path.join(repositoryRoot, script)], cwd: repositoryRoot, env })
  await waitForHealth({ name, url, signal: call.signal })
  call.log.service(name, url)
  return ask
}
