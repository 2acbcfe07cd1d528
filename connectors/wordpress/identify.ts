import type { Identity } from '@bizosaas/connector-kit'
import type { WordPressApi } from './api.ts'
import type { WireIndex } from './wire.ts'

/** Who we are: the account's name at the site's own home address. Signing in is part of it, so a revoked password shows here. */
export async function identify(api: WordPressApi): Promise<Identity> {
  const [index] = await Promise.all([api.getIndex(), api.getMe()])
  return identityOf({ index, user: api.user })
}

export function identityOf({ index, user }: { index: WireIndex; user: string }): Identity {
  const home = index.home.replace(/^https?:\/\//, '').replace(/\/+$/, '')
  return { account: `${user} at ${home}`, label: index.name === '' ? home : index.name, url: `${index.home.replace(/\/+$/, '')}/` }
}
