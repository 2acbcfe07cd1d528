import type { Verification } from '@bizosaas/connector-kit'
import { appError, type ErrorCode, isAppError } from '@bizosaas/kernel'
import { z } from 'zod'
import type { WordPressApi } from './api.ts'
import { identityOf } from './identify.ts'
import { pageCache } from './page-cache.ts'
import { type WireCapabilities, type WireIndex, type WireUser, wireIndexSchema } from './wire.ts'

/**
 * Finds the API, signs in once and says what this account can do. Throws each failure by its name: `connection-unreachable`, `-not-the-vendor`,
 * `-firewall-blocked`, `-https-required`, `-application-passwords-off`, `-authorization-stripped`, `-auth-refused`, `-role-too-low`, `-api-restricted`.
 */
export async function verify(api: WordPressApi): Promise<Verification> {
  const root = await api.root()
  const stranger = await strangersIndex({ api, root })
  if (stranger !== null) refuseWithoutPasswords({ index: stranger, root })
  const me = await api.getMe().catch((error: unknown) => {
    throw stranger === null && isCode({ error, code: 'connection-authorization-stripped' })
      ? refusal({ code: 'connection-api-restricted', reason: 'the REST API is closed to us' })
      : error
  })
  if (me.capabilities.edit_posts !== true || me.capabilities.edit_pages !== true) {
    throw refusal({ code: 'connection-role-too-low', reason: `the account has the role ${me.roles.join(', ') || 'none'}` })
  }
  const [index, companion, home] = await Promise.all([api.getIndex(), api.findCompanion(), api.lookAt(`${api.siteUrl}/`)])
  const cache = companion?.cache.name ?? pageCache({ headers: home.headers, html: home.text })?.name ?? null
  return {
    identity: identityOf({ index, user: api.user }),
    notes: notesOf({ me, companion, cache }),
    facts: factsOf({ me, companion, cache, index }),
  }
}

/** What a stranger is told; null where strangers are told nothing. */
async function strangersIndex({ api, root }: { api: WordPressApi; root: string }): Promise<WireIndex | null> {
  const { json, status, headers } = await api.look({ url: root })
  const parsed = wireIndexSchema.safeParse(json)
  if (parsed.success) return parsed.data
  if (json === undefined && (status === 403 || status === 406 || headers.has('cf-mitigated')))
    throw refusal({ code: 'connection-firewall-blocked', reason: `the site answered ${status} with a page` })
  if (status === 401 || status === 403) return null
  throw refusal({ code: 'connection-not-the-vendor', reason: 'the API does not answer as WordPress does' })
}

const passwordsSchema = z.looseObject({ 'application-passwords': z.unknown() })

/** WordPress offers application passwords over HTTPS or on a site marked local; where it does not offer them, nothing we send is looked at. */
function refuseWithoutPasswords({ index, root }: { index: WireIndex; root: string }): void {
  if (passwordsSchema.safeParse(index.authentication).data?.['application-passwords'] !== undefined) return
  if (root.startsWith('http:')) throw refusal({ code: 'connection-https-required', reason: 'the site was entered with http' })
  throw refusal({ code: 'connection-application-passwords-off', reason: 'the site does not offer application passwords' })
}

function refusal({ code, reason }: { code: ErrorCode; reason: string }) {
  return appError(code, { details: { reason, written: 'no' } })
}

function isCode({ error, code }: { error: unknown; code: ErrorCode }): boolean {
  return isAppError(error) && error.code === code
}

interface Found {
  readonly me: WireUser
  readonly companion: WireCapabilities | null
  readonly cache: string | null
}

function notesOf({ me, companion, cache }: Found): readonly string[] {
  return [
    ...(companion === null ? ['The companion plugin is not installed: search titles and descriptions cannot be set.'] : []),
    ...(companion !== null && !companion.seo.writable ? [`${companion.seo.plugin ?? 'The SEO plugin'} does not let us write its fields.`] : []),
    ...(me.capabilities.unfiltered_html === true
      ? []
      : ['The account may not save unfiltered HTML: pages with scripts, frames or forms are left alone.']),
    ...(companion?.builder.name == null ? [] : [`${companion.builder.name} is installed: the content of its pages is left alone.`]),
    ...(cache === null || companion?.cache.can_purge === true
      ? []
      : [`A page cache (${cache}) may show visitors old pages for a while after a change.`]),
  ]
}

function factsOf({ me, companion, cache, index }: Found & { index: WireIndex }): Verification['facts'] {
  return {
    siteName: index.name,
    role: me.roles.join(', '),
    hasUnfilteredHtml: me.capabilities.unfiltered_html === true,
    companionVersion: companion?.plugin_version ?? null,
    seoPlugin: companion?.seo.plugin ?? null,
    canWriteSeo: companion?.seo.writable ?? false,
    cache,
  }
}
