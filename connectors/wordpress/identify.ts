import type { Identity } from '@bizosaas/connector-kit'
import type { WordPressApi } from './api.ts'
import type { SiteIndex } from './site-facts.ts'

/** Who we are: the account's name at the site's own home address. Both are remembered for a minute, as this is asked before every action. */
export async function identify(api: WordPressApi): Promise<Identity> {
  const [index] = await Promise.all([api.getIndex(), api.getMe()])
  return identityOf({ index, user: api.user })
}

export function identityOf({ index, user }: { index: SiteIndex; user: string }): Identity {
  const home = index.home.replace(/^https?:\/\//, '').replace(/\/+$/, '')
  return { account: `${user} at ${home}`, label: index.name === '' ? home : index.name, url: `${index.home.replace(/\/+$/, '')}/` }
}
