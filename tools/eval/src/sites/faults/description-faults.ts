import { searchText } from '../search-text.ts'
import type { SiteDraft } from '../site-draft.ts'
import { textWidth } from '../text-width.ts'
import type { FaultFamily } from './fault-family.ts'
import { takeHidden } from './take-hidden.ts'

/** Words of narrow letters, of any, and of wide ones. */
const words = {
  narrow: ['little', 'till', 'still', 'first', 'list', 'fit', 'it', 'is', 'tile', 'title', 'light', 'fill', 'if', 'all', 'lift', 'a', 'visit'],
  any: ['and', 'more', 'from', 'people', 'who', 'know', 'it', 'well', 'all', 'week', 'at', 'your', 'home', 'a', 'local', 'I', 'house'],
  wide: ['warm', 'summer', 'window', 'WM', 'Woman', 'room', 'when', 'A', 'more', 'Women', 'Mammoth', 'we'],
}

interface Measures {
  readonly from: keyof typeof words
  readonly characters: readonly [least: number, most: number]
  readonly px: readonly [least: number, most: number]
}

function described(site: SiteDraft, { from, characters, px }: Measures): string {
  const fits = (text: string) => {
    const width = textWidth(text, 14)
    return text.length >= characters[0] && text.length <= characters[1] && width >= px[0] && width <= px[1]
  }
  return searchText({ random: site.random, start: `${site.unique('No')}:`, words: words[from], fits, isOver: ({ length }) => length > characters[1] })
}

type Code = 'description-too-long' | 'description-too-short' | 'description-missing'

function fault(code: Code, text: (site: SiteDraft) => string | null) {
  return (site: SiteDraft) => {
    const page = site.take({ slots: ['description'] })
    page.description = text(site)
    site.expect(code, page)
  }
}

function spared(code: Code, why: string, text: (site: SiteDraft) => string) {
  return (site: SiteDraft) => {
    const page = site.take({ slots: ['description'] })
    page.description = text(site)
    site.nearMiss(code, page, why)
  }
}

function hidden(code: Code, text: (site: SiteDraft) => string | null) {
  return (site: SiteDraft) => {
    const page = takeHidden(site, ['description'])
    page.description = text(site)
    site.nearMiss(code, page, 'a noindex page')
  }
}

const long = (site: SiteDraft) => described(site, { from: 'any', characters: [220, 260], px: [0, 9_999] })
const cut = (count: number) => (site: SiteDraft) => described(site, { from: 'any', characters: [count, count], px: [0, 980] })

export const descriptionFaults: readonly FaultFamily[] = [
  {
    code: 'description-missing',
    faults: [
      fault('description-missing', () => null),
      fault('description-missing', () => ''),
      (site) => {
        const page = site.take({ slots: ['description'] })
        page.head.push(`<meta property="og:description" content="${page.topic}"><meta name="keywords" content="${page.topic}">`)
        page.description = null
        site.expect('description-missing', page)
      },
      fault('description-missing', () => '  '),
    ],
    nearMisses: [
      hidden('description-missing', () => null),
      (site) => {
        const page = site.take({ slots: ['description'] })
        page.head.push(`<META CONTENT="${page.description?.replaceAll('&', '&amp;')}" NAME="Description">`)
        page.description = null
        site.nearMiss('description-missing', page, 'written in upper case, the other way round')
      },
    ],
  },
  {
    code: 'description-duplicate',
    faults: [
      (site) => {
        const pages = [site.take({ slots: ['description'] }), site.take({ slots: ['description'] })]
        for (const page of pages) {
          page.description = pages[0]?.description ?? null
          site.expect('description-duplicate', page)
        }
      },
      (site) => {
        const pages = [1, 2, 3].map(() => site.take({ slots: ['description'] }))
        for (const page of pages) {
          page.description = pages[0]?.description ?? null
          site.expect('description-duplicate', page)
        }
      },
    ],
    nearMisses: [
      (site) => {
        const first = site.take({ slots: ['description'] })
        const second = takeHidden(site, ['description'])
        second.description = first.description
        for (const page of [first, second]) site.nearMiss('description-duplicate', page, 'one of the two is noindex')
      },
      (site) => {
        const pages = [site.take({ slots: ['description'] }), site.take({ slots: ['description'] })]
        for (const [at, page] of pages.entries()) {
          page.description = `${pages[0]?.description?.slice(0, 130)} ${at + 1}`
          site.nearMiss('description-duplicate', page, 'one character differs')
        }
      },
    ],
  },
  {
    code: 'description-too-long',
    faults: [
      fault('description-too-long', (site) => described(site, { from: 'narrow', characters: [161, 163], px: [0, 975] })),
      fault('description-too-long', (site) => described(site, { from: 'wide', characters: [110, 155], px: [1_000, 1_060] })),
      fault('description-too-long', long),
      fault('description-too-long', (site) => described(site, { from: 'any', characters: [130, 159], px: [992, 998] })),
    ],
    nearMisses: [
      spared('description-too-long', 'exactly 160 characters', (site) => described(site, { from: 'narrow', characters: [160, 160], px: [0, 975] })),
      spared('description-too-long', 'just fits into 990 pixels', (site) => described(site, { from: 'any', characters: [130, 159], px: [980, 988] })),
      hidden('description-too-long', long),
    ],
  },
  {
    code: 'description-too-short',
    faults: [
      fault('description-too-short', cut(49)),
      fault('description-too-short', cut(20)),
      fault('description-too-short', ({ traits }) => `${traits.place}.`),
    ],
    nearMisses: [spared('description-too-short', 'exactly 50 characters', cut(50)), hidden('description-too-short', cut(25))],
  },
]
