import { folderStore, memoryStore, type RunningSimulator, type SimulatorStore, startSimulator } from '@bizosaas/connector-kit/simulator'
import { airePlumbing } from './content/aire-plumbing.ts'
import { type ContentSet, demoPasswords, seedSite } from './seed-site.ts'
import type { SiteState, SiteSwitches } from './state.ts'
import { wordpressRoutes } from './wordpress-routes.ts'

export interface WordPressSimulator extends RunningSimulator {
  readonly store: SimulatorStore<SiteState>
  readonly credentials: { readonly siteUrl: string; readonly user: string; readonly applicationPassword: string }
  readonly author: { readonly siteUrl: string; readonly user: string; readonly applicationPassword: string }
  readonly subscriber: { readonly siteUrl: string; readonly user: string; readonly applicationPassword: string }
}

export interface StartWordPressSimulator {
  readonly set?: ContentSet
  readonly port?: number
  readonly switches?: Partial<SiteSwitches>
  /** Keeps the site between starts; left out, it is forgotten. */
  readonly folder?: string
  readonly now?: () => Date
}

/** Starts one simulated site on 127.0.0.1, at an origin of its own. */
export async function startWordPressSimulator({
  set = airePlumbing,
  port = 0,
  switches = {},
  folder,
  now,
}: StartWordPressSimulator = {}): Promise<WordPressSimulator> {
  const initial = () => seedSite({ set, switches })
  const store = folder === undefined ? memoryStore(initial) : folderStore({ folder, initial })
  const running = await startSimulator({ definition: wordpressRoutes({ store, ...(now === undefined ? {} : { now }) }), port })
  const account = (user: string, applicationPassword: string) => ({ siteUrl: running.url, user, applicationPassword })
  return {
    ...running,
    store,
    credentials: account(set.user, demoPasswords.owner),
    author: account('jordan', demoPasswords.author),
    subscriber: account('reader', demoPasswords.subscriber),
  }
}
