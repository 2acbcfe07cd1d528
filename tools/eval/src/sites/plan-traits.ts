import { createRandom, type Random } from './create-random.ts'
import { type PlainHttp, type SecurityHeaders, type SitemapKind, type SiteTraits, themeNames } from './site-traits.ts'
import { families, places, trades } from './trades.ts'

/** Traits of all sites. Every third site is held out; traits repeat with other periods, so that both parts see all of them alike. */
export function planTraits({ seed, count }: { seed: number; count: number }): readonly SiteTraits[] {
  return Array.from({ length: count }, (_, index) => traitsOf({ seed: seed + index * 7_919, index }))
}

function traitsOf({ seed, index }: { seed: number; index: number }): SiteTraits {
  const random = createRandom(seed)
  const trade = pickAt(trades, index)
  const round = Math.floor(index / trades.length)
  const plainHttp = plainHttpOf(index)
  const number = String(index + 1).padStart(2, '0')
  return {
    id: `site-${number}`,
    host: `site-${number}.example`,
    seed,
    isHeldOut: index % 3 === 2,
    trade,
    theme: pickAt(themeNames, index + round),
    name: pickAt(trade.names, round).replace('{p}', pickAt(families[trade.language], index + 3 * round)),
    place: pickAt(places[trade.language], index + round),
    language: trade.language,
    isBilingual: index % 4 === 1,
    plainHttp,
    sitemap: sitemapOf(index),
    security: securityOf({ random, isSecure: !plainHttp.startsWith('only'), isComplete: Math.floor(index / 3) % 2 === 0 }),
    separator: random.pick([' | ', ' – ', ' - ']),
    namesItself: random.next() < 0.75,
    refusesHead: index % 11 === 6,
  }
}

function pickAt<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('an empty list')
  return item
}

/** Two of five sites are plain, two are encrypted and do not insist, one insists. */
function plainHttpOf(index: number): PlainHttp {
  const turn = Math.floor(index / 5)
  const kinds: readonly (readonly PlainHttp[])[] = [
    ['only', 'only', 'only', 'only-by-redirect'],
    ['only'],
    ['same'],
    ['same', 'same', 'same', 'error'],
    ['redirect', 'redirect-by-www', 'refused'],
  ]
  return pickAt(pickAt(kinds, index), turn)
}

/** Two of five have none. `unnamed` is a file that neither robots.txt nor the protocol names: one site has it. */
function sitemapOf(index: number): SitemapKind {
  const third = Math.floor(index / 3)
  const lacking: readonly SitemapKind[] = ['none', 'soft', 'gone', 'none', 'none']
  const having: readonly SitemapKind[] = ['root', 'named', 'index', 'root', 'gzip', 'named', 'root']
  const isLacking = third % 5 === 0 || third % 5 === 2
  if (index === 45) return 'unnamed'
  return isLacking ? pickAt(lacking, index + third) : pickAt(having, index + third)
}

interface HeaderRequest {
  readonly random: Random
  readonly isSecure: boolean
  readonly isComplete: boolean
}

function securityOf({ random, isSecure, isComplete }: HeaderRequest): SecurityHeaders {
  const transport = { 'strict-transport-security': 'max-age=31536000' }
  const frames = random.pick([
    { 'x-frame-options': 'SAMEORIGIN' },
    { 'x-frame-options': 'DENY' },
    { 'content-security-policy': "default-src 'self'; frame-ancestors 'self'" },
  ])
  const parts: readonly Readonly<Record<string, string>>[] = [
    frames,
    { 'x-content-type-options': 'nosniff' },
    { 'referrer-policy': random.pick(['strict-origin-when-cross-origin', 'no-referrer']) },
    ...(isSecure ? [transport] : []),
  ]
  // A plain site may well send what only counts over HTTPS: it changes nothing.
  const extra = !isSecure && random.next() < 0.3 ? transport : {}
  const kept = isComplete ? parts : random.shuffle(parts).slice(0, random.between(0, parts.length - 1))
  const weak = !isComplete && !kept.some((part) => 'content-security-policy' in part || 'x-frame-options' in part)
  const policy = weak ? { 'content-security-policy': "default-src 'self'" } : {}
  return { headers: Object.assign({}, ...kept, extra, policy), isComplete }
}
