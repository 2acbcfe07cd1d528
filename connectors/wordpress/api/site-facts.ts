import { type ConnectionContext, remember, remembered } from '@bizosaas/connector-kit'
import type { WordPressClient } from '../client.ts'
import { indexFields } from '../index-fields.ts'
import { tellsWrongPasswords } from '../read-error.ts'
import {
  type Account,
  accountSchema,
  type Companion,
  companionSchema,
  type SiteIndex,
  siteIndexSchema,
  toAccount,
  toCompanion,
  toIndex,
} from '../site-facts.ts'
import { wireCapabilitiesSchema, wireIndexSchema, wireUserSchema } from '../wire.ts'

/** So long a process believes what it learnt of a site; connecting and checking a connection ask anew. */
const rememberedForMs = 60_000
const companionNamespace = 'bizosaas/v1'

/** What holds for a whole site and its account. Asked once a minute, whatever number of actions runs. */
export function createSiteFactsApi({ client, context }: { client: WordPressClient; context: Pick<ConnectionContext, 'memo' | 'clock'> }) {
  const kept = { context, forMs: rememberedForMs }

  /** It is read with the credential, although it needs none: some sites close it to strangers. */
  const getIndex = (): Promise<SiteIndex> =>
    remembered({
      ...kept,
      key: 'index',
      schema: siteIndexSchema,
      read: async () => noteCompanion(toIndex((await client.read({ path: '/', query: { _fields: indexFields }, schema: wireIndexSchema })).value)),
    })

  const noteCompanion = (index: SiteIndex): SiteIndex => {
    context.memo.set(tellsWrongPasswords, index.namespaces.includes(companionNamespace))
    return index
  }
  return {
    getIndex,
    /** The index as a stranger gets it is the same: it need not be read again, and what it says of the companion counts for the sign-in that follows. */
    keepIndex: (index: SiteIndex): void => remember({ ...kept, key: 'index', value: noteCompanion(index) }),
    getMe: (): Promise<Account> =>
      remembered({
        ...kept,
        key: 'account',
        schema: accountSchema,
        read: async () => toAccount((await client.read({ path: '/wp/v2/users/me', query: { context: 'edit' }, schema: wireUserSchema })).value),
      }),
    /** Null where the companion plugin is not installed. */
    findCompanion: (): Promise<Companion | null> =>
      remembered({
        ...kept,
        key: 'companion',
        schema: companionSchema.nullable(),
        read: async () => {
          if (!(await getIndex()).namespaces.includes(companionNamespace)) return null
          const found = await client.find({ path: `/${companionNamespace}/capabilities`, schema: wireCapabilitiesSchema })
          return found === null ? null : toCompanion(found)
        },
      }),
  }
}
