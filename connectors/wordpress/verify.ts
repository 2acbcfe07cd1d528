import type { Verification } from '@bizosaas/connector-kit'
import type { WordPressApi } from './api.ts'
import { connectionRefusal, inWordsOfConnecting } from './connection-refusal.ts'
import { identityOf } from './identify.ts'
import { pageCache } from './page-cache.ts'
import { seoOf } from './seo-of.ts'
import type { Account, Companion, SiteIndex } from './site-facts.ts'
import { strangersIndex } from './strangers-index.ts'

/** Finds the API, signs in once and says what this account can do. Throws each failure by its name; `connecting.int.test.ts` lists them all. */
export async function verify(api: WordPressApi): Promise<Verification> {
  return inWordsOfConnecting(async () => {
    const { root, page } = await api.discover()
    const stranger = await strangersIndex({ api, root })
    if (stranger !== null) {
      refuseWithoutPasswords({ index: stranger, root })
      api.keepIndex(stranger)
    }
    const me = await api.getMe()
    if (!me.mayEditPosts || !me.mayEditPages) throw roleTooLow(me)
    const [index, companion] = await Promise.all([api.getIndex(), api.findCompanion()])
    const cache = companion?.cache.name ?? pageCache({ headers: page.headers, html: page.text })?.name ?? null
    return {
      identity: identityOf({ index, user: api.user }),
      notes: notesOf({ me, companion, cache, index }),
      facts: factsOf({ me, companion, cache, index }),
    }
  })
}

/** WordPress offers application passwords over HTTPS or on a site marked local; where it does not offer them, nothing we send is looked at. */
function refuseWithoutPasswords({ index, root }: { index: SiteIndex; root: string }): void {
  if (index.offersPasswords) return
  if (root.startsWith('http:'))
    throw connectionRefusal('connection-https-required', 'The site was entered with http, where WordPress takes no application passwords.')
  throw connectionRefusal(
    'connection-application-passwords-off',
    'The site offers no application passwords: a security plugin or the host has switched them off.',
  )
}

function roleTooLow({ roles }: Account) {
  const role = roles.length === 0 ? 'has no role on this site' : `has the role ${roles.join(', ')}`
  return connectionRefusal('connection-role-too-low', `The user ${role} and may not edit pages.`)
}

interface Found {
  readonly me: Account
  readonly companion: Companion | null
  readonly cache: string | null
  readonly index: SiteIndex
}

function notesOf({ me, companion, cache, index }: Found): readonly string[] {
  return [
    ...seoNotes({ companion, index }),
    ...(me.hasUnfilteredHtml ? [] : ['The account may not save unfiltered HTML: pages with scripts, frames or forms are left alone.']),
    ...(companion === null || companion.builder === null ? [] : [`${companion.builder} is installed: the content of its pages is left alone.`]),
    ...(cache === null || companion?.cache.canPurge === true
      ? []
      : [`A page cache (${cache}) may show visitors old pages for a while after a change.`]),
  ]
}

function seoNotes({ companion, index }: Pick<Found, 'companion' | 'index'>): string[] {
  const { seoPlugin, canWriteSeo } = seoOf({ index, companion })
  if (companion === null && canWriteSeo)
    return ['The companion plugin is not installed: search texts are set through SEOPress, and no page cache is emptied.']
  if (companion === null) return ['The companion plugin is not installed: search titles and descriptions cannot be set.']
  return canWriteSeo ? [] : [`${seoPlugin ?? 'The SEO plugin'} does not let us write its fields.`]
}

function factsOf({ me, companion, cache, index }: Found): Verification['facts'] {
  return {
    siteName: index.name,
    role: me.roles.join(', '),
    hasUnfilteredHtml: me.hasUnfilteredHtml,
    companionVersion: companion?.version ?? null,
    ...seoOf({ index, companion }),
    cache,
  }
}
