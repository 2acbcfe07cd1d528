import type { Random } from './create-random.ts'
import { createRandom } from './create-random.ts'
import { draftPage } from './draft-page.ts'
import type { PageDraft } from './page-draft.ts'
import type { SiteDraft, TakeWish } from './site-draft.ts'
import { isSecure, type SiteTraits } from './site-traits.ts'

const mainPages = ['about', 'contact', 'services', 'news'] as const
const further = 11

/** A whole site without a fault: home, about, contact, two lists and what they list. */
export function createSiteDraft(traits: SiteTraits): SiteDraft {
  const random = createRandom(traits.seed)
  const pages: PageDraft[] = []
  const origin = `${isSecure(traits) ? 'https' : 'http'}://${traits.host}`
  let last = 0
  const unique = (word: string) => {
    last += 1
    return `${word}-${String(last).padStart(3, '0')}`
  }
  const addPage: SiteDraft['addPage'] = (wish = {}) => {
    const page = draftPage({ traits, random, wish, index: pages.length, origin })
    pages.push(page)
    return page
  }
  const home = addPage({ path: '/' })
  for (const name of mainPages) addPage({ path: pathIn(traits, name) })
  for (let count = 0; count < further; count += 1) addPage()
  const urlOf = (where: PageDraft | string) => new URL(typeof where === 'string' ? where : where.path, origin).href
  const site: SiteDraft = {
    traits,
    random,
    home,
    pages,
    answers: new Map(),
    rules: [],
    sitemapExtra: [],
    expected: [],
    nearMisses: [],
    url: urlOf,
    addPage,
    take: (wish) => take({ site, random, wish }),
    expect: (code, where, more = {}) => void site.expected.push({ code, url: urlOf(where), ...more }),
    nearMiss: (code, where, why) => void site.nearMisses.push({ code, url: urlOf(where), why }),
    unique,
  }
  return site
}

const localNames = { about: 'ueber-uns', contact: 'kontakt', services: 'leistungen', news: 'aktuelles' } as const

export function pathIn({ language, theme }: SiteTraits, name: (typeof mainPages)[number]): string {
  const word = language === 'de' ? localNames[name] : name
  return theme === 'plain' ? `/${word}.html` : `/${word}/`
}

function take({ site, random, wish }: { site: SiteDraft; random: Random; wish: TakeWish }): PageDraft {
  const fitting = wish.isFresh ? [] : site.pages.filter((page) => fits({ page, wish, isHome: page === site.home }))
  const page = fitting.length === 0 ? site.addPage() : random.pick(fitting)
  for (const slot of wish.slots ?? []) page.taken.add(slot)
  const { needs = wish.hides === undefined ? 'shown' : 'nothing' } = wish
  if (needs !== 'nothing') page.relies.add(needs)
  if (wish.hides !== undefined) page.hiddenBy = wish.hides
  return page
}

function fits({ page, wish, isHome }: { page: PageDraft; wish: TakeWish; isHome: boolean }): boolean {
  const { slots = [], hides, writes = false } = wish
  if (slots.some((slot) => page.taken.has(slot)) || (writes && page.isSealed)) return false
  return hides === undefined ? keeps({ page, needs: wish.needs ?? 'shown' }) : !isHome && mayHide({ page, hides })
}

function keeps({ page, needs }: { page: PageDraft; needs: Exclude<TakeWish['needs'], undefined> }): boolean {
  if (needs === 'shown') return page.hiddenBy === null
  return needs === 'nothing' || page.hiddenBy !== 'canonical'
}

function mayHide({ page: { hiddenBy, relies }, hides }: { page: PageDraft; hides: Exclude<TakeWish['hides'], undefined> }): boolean {
  if (hiddenBy !== null || relies.has('shown')) return false
  return hides === 'noindex' || !relies.has('own-canonical')
}
