import { searchText } from '../search-text.ts'
import type { SiteDraft } from '../site-draft.ts'
import { textWidth } from '../text-width.ts'
import type { FaultFamily } from './fault-family.ts'
import { takeHidden } from './take-hidden.ts'

const fillers = {
  en: ['and', 'more', 'from', 'the', 'people', 'who', 'know', 'it', 'well', 'all', 'week', 'at', 'your', 'home', 'local', 'still', 'quick'],
  de: ['und', 'mehr', 'von', 'den', 'Leuten', 'die', 'es', 'gut', 'können', 'auch', 'bei', 'Ihnen', 'zu', 'Hause', 'still', 'gleich'],
}
const short = { en: ['Contact', 'Prices', 'Team', 'Find us', 'Jobs', 'Our shop'], de: ['Kontakt', 'Preise', 'Team', 'Anfahrt', 'Jobs', 'Galerie'] }
const narrow = { en: 'Prices and dates for you', de: 'Preise und freie Termine' }

/** A title whose width lies between two figures, in pixels. */
function wideTitle(site: SiteDraft, { from, to }: { from: number; to: number }): string {
  const { language } = site.traits
  const start = site.random.pick([`${site.traits.name}:`, `${site.traits.place}:`, `${site.unique('Nr')}:`])
  const width = (text: string) => textWidth(text, 20)
  return searchText({
    random: site.random,
    start,
    words: fillers[language],
    fits: (text) => width(text) >= from && width(text) <= to,
    isOver: (text) => width(text) > to,
  })
}

function titled(site: SiteDraft, code: 'title-too-long' | 'title-too-short' | 'title-missing', title: string | null): void {
  const page = site.take({ slots: ['title'] })
  page.title = title
  site.expect(code, page)
}

function spared(site: SiteDraft, { code, title, why }: { code: 'title-too-long' | 'title-too-short'; title: string; why: string }): void {
  const page = site.take({ slots: ['title'] })
  page.title = title
  site.nearMiss(code, page, why)
}

function pair(site: SiteDraft, change: (title: string) => string) {
  const first = site.take({ slots: ['title'] })
  const second = site.take({ slots: ['title'] })
  second.title = change(first.title ?? '')
  return [first, second] as const
}

/** Exactly so many letters, no name of the site among them. */
function lettered(site: SiteDraft, count: number): string {
  const words = ['Tipp', 'Haus', 'Plan', 'Rat', 'Form', 'Neu', 'Info', 'Blick', 'Tag', 'Woche', 'Ab', 'So', 'Eis']
  return searchText({
    random: site.random,
    start: site.random.pick(words),
    words,
    fits: ({ length }) => length === count,
    isOver: ({ length }) => length > count,
  })
}

export const titleFaults: readonly FaultFamily[] = [
  {
    code: 'title-missing',
    faults: [
      (site) => titled(site, 'title-missing', null),
      (site) => titled(site, 'title-missing', ''),
      (site) => titled(site, 'title-missing', '   \n '),
      (site) => titled(site, 'title-missing', null),
      (site) => titled(site, 'title-missing', ''),
      (site) => {
        const page = site.take({ slots: ['title'] })
        page.title = null
        page.head.push('<meta name="title" content="Titel"><!-- <title>Titel</title> -->')
        site.expect('title-missing', page)
      },
      (site) => titled(site, 'title-missing', null),
      (site) => {
        const page = site.take({ slots: ['title'] })
        page.titlePlace = 'body'
        site.expect('title-missing', page)
      },
    ],
    nearMisses: [
      (site) => {
        const page = takeHidden(site, ['title'])
        page.title = null
        site.nearMiss('title-missing', page, 'a noindex page without a title')
      },
      (site) => {
        const page = site.take({ slots: ['title'] })
        page.title = `\n  ${page.title}\n`
        site.nearMiss('title-missing', page, 'a title that begins on a new line')
      },
    ],
  },
  {
    code: 'title-duplicate',
    faults: [
      (site) => {
        for (const page of pair(site, (title) => title)) site.expect('title-duplicate', page)
      },
      (site) => {
        for (const page of pair(site, (title) => title.replaceAll(' ', ' \n  '))) site.expect('title-duplicate', page)
      },
      (site) => {
        const [first, second] = pair(site, (title) => title)
        const third = site.take({ slots: ['title'] })
        third.title = first.title
        for (const page of [first, second, third]) site.expect('title-duplicate', page)
      },
    ],
    nearMisses: [
      (site) => {
        const first = site.take({ slots: ['title'] })
        const hidden = takeHidden(site, ['title'])
        hidden.title = first.title
        for (const page of [first, hidden]) site.nearMiss('title-duplicate', page, 'one of the two is noindex')
      },
      (site) => {
        const [first, second] = pair(site, (title) => `${title}!`)
        for (const page of [first, second]) site.nearMiss('title-duplicate', page, 'one character differs')
      },
      (site) => {
        const pages = [takeHidden(site, ['title']), takeHidden(site, ['title'])]
        for (const page of pages) {
          page.title = pages[0]?.title ?? null
          site.nearMiss('title-duplicate', page, 'both are noindex')
        }
      },
    ],
  },
  {
    code: 'title-too-long',
    faults: [
      (site) => titled(site, 'title-too-long', wideTitle(site, { from: 600.6, to: 606 })),
      (site) => titled(site, 'title-too-long', wideTitle(site, { from: 640, to: 700 })),
      (site) => titled(site, 'title-too-long', wideTitle(site, { from: 900, to: 1_200 })),
    ],
    nearMisses: [
      (site) => spared(site, { code: 'title-too-long', title: wideTitle(site, { from: 595, to: 599.4 }), why: 'just fits into 600 pixels' }),
      (site) => {
        const page = takeHidden(site, ['title'])
        page.title = wideTitle(site, { from: 700, to: 800 })
        site.nearMiss('title-too-long', page, 'a noindex page')
      },
    ],
  },
  {
    code: 'title-too-short',
    faults: [
      (site) => titled(site, 'title-too-short', `${site.random.pick(short[site.traits.language])}${site.traits.separator}${site.traits.name}`),
      (site) => titled(site, 'title-too-short', lettered(site, 15)),
      (site) => titled(site, 'title-too-short', `${site.traits.name}${site.traits.separator}${site.random.pick(short[site.traits.language])}`),
      (site) => titled(site, 'title-too-short', lettered(site, 9)),
    ],
    nearMisses: [
      (site) => spared(site, { code: 'title-too-short', title: lettered(site, 16), why: 'exactly 16 characters' }),
      (site) =>
        spared(site, {
          code: 'title-too-short',
          title: `${narrow[site.traits.language]} ${site.unique('Nr')}`,
          why: 'narrow, and long enough without a name',
        }),
      (site) => {
        const page = takeHidden(site, ['title'])
        page.title = lettered(site, 8)
        site.nearMiss('title-too-short', page, 'a noindex page')
      },
    ],
  },
]
