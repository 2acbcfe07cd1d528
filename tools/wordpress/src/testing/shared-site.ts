import { inject } from 'vitest'
import type { RunningWordPress } from '../running-wordpress.ts'
import { type CallableSite, callable } from './site.ts'

/** The site that the test files of one set share, see `global-setup.ts`. Whoever switches a plugin on switches it off again. */
export async function sharedSite({ system, set = 'tools' }: { system: string; set?: string }): Promise<CallableSite> {
  const answer = await fetch(`${inject('sharedSites')}/site?${new URLSearchParams({ system, set })}`)
  if (answer.status !== 200) throw new Error(await answer.text())
  return callable((await answer.json()) as RunningWordPress)
}
