import { createPostgresScopes } from '@bizosaas/db'
import type { LoginUrls } from '@bizosaas/db/migrate'
import type { Scopes } from '@bizosaas/kernel'
import { type Child, type Script, startChild } from './start-child.ts'
import { arrivalMs } from './work-book.ts'

export interface Processes {
  readonly scopes: Scopes
  readonly sinkUrl: string
  startWorker(): Child
}

/** The counting sink and as many workers as are started, each a process of its own; all of them are gone when it is over, however it ends. */
export async function withProcesses<T>(urls: LoginUrls, run: (processes: Processes) => Promise<T>): Promise<T> {
  const children = new Set<Child>()
  const start = (script: Script) => {
    const child = startChild(script)
    children.add(child)
    return child
  }
  const scopes = createPostgresScopes({ urls })
  try {
    const said = await start('countingSink').hear((news) => 'url' in news, arrivalMs)
    if (said === null || !('url' in said)) throw new Error('The sink did not start.')
    return await run({ scopes, sinkUrl: said.url, startWorker: () => start('faultingWorker') })
  } finally {
    for (const child of children) await child.kill()
    await scopes.close()
  }
}
