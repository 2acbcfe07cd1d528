import type { PageDraft } from '../page-draft.ts'
import type { SiteDraft } from '../site-draft.ts'
import { hasSitemap } from '../site-traits.ts'
import { addLink } from './add-html.ts'
import { addAddress, answer } from './answers.ts'
import type { FaultFamily, Plant } from './fault-family.ts'
import { takeHidden } from './take-hidden.ts'

function failing(status: number, where: 'link' | 'sitemap'): Plant {
  return (site) => {
    const path = addAddress(site, 'fails', answer(status, {}, '<h1>Error</h1>'))
    if (where === 'link' || !hasSitemap(site.traits)) addLink(site.take({ needs: 'nothing', writes: true }), path)
    else {
      site.sitemapExtra.push(site.url(path))
      site.expect('sitemap-address-broken', path)
    }
    site.expect('page-server-error', path)
  }
}

type Figure = 'bytes' | 'elapsedMs'
const figures = { bytes: { code: 'page-heavy', slot: 'weight' }, elapsedMs: { code: 'page-slow', slot: 'time' } } as const

function over(figure: Figure, value: number): Plant {
  const { code, slot } = figures[figure]
  return (site) => {
    const page = site.take({ slots: [slot] })
    page[figure] = value
    site.expect(code, page)
  }
}

function under(figure: Figure, value: number, why: string): Plant {
  const { code, slot } = figures[figure]
  return (site) => {
    const page = site.take({ slots: [slot] })
    page[figure] = value
    site.nearMiss(code, page, why)
  }
}

function hidden(figure: Figure, value: number): Plant {
  const { code, slot } = figures[figure]
  return (site) => {
    const page = takeHidden(site, [slot])
    page[figure] = value
    site.nearMiss(code, page, 'a noindex page')
  }
}

/** A page that no list names. */
function unlisted(site: SiteDraft): PageDraft {
  const page = site.addPage({ isListed: false })
  page.relies.add('shown')
  page.taken.add('sitemap')
  return page
}

/** Pages each of which only the one before it links to: so many clicks from the start. A list of the menu stands at the first click, what it lists at the second. */
function chain(site: SiteDraft, clicks: number): readonly PageDraft[] {
  const first = site.take({ isFresh: true, writes: true })
  const pages = [first]
  for (let at = 3; at <= clicks; at += 1) {
    const page = unlisted(site)
    addLink(pages.at(-1) ?? first, page.path, page.topic)
    pages.push(page)
  }
  return pages
}

export const pageFaults: readonly FaultFamily[] = [
  {
    code: 'page-server-error',
    faults: [failing(500, 'link'), failing(502, 'sitemap'), failing(503, 'link'), failing(504, 'sitemap'), failing(599, 'link')],
    nearMisses: [
      (site) => {
        const address = `https://${site.unique(`${site.traits.id}-partner`)}.example/`
        site.answers.set(address, answer(500))
        const page = site.take({ needs: 'nothing', writes: true })
        addLink(page, address)
        site.nearMiss('page-server-error', address, 'an address of another host')
      },
      (site) => {
        const path = addAddress(site, 'fails', answer(500))
        site.home.head.push(`<link rel="preload" as="fetch" href="${path}">`)
        site.nearMiss('page-server-error', path, 'neither linked nor in the sitemap')
      },
      (site) => {
        const path = addAddress(site, 'members', answer(401))
        addLink(site.take({ needs: 'nothing', writes: true }), path)
        site.nearMiss('page-server-error', path, 'asks for a sign-in')
      },
    ],
  },
  {
    code: 'page-heavy',
    faults: [over('bytes', 500_001), over('bytes', 640_000), over('bytes', 1_200_000), over('bytes', 506_000)],
    nearMisses: [under('bytes', 500_000, 'exactly 500 kB'), hidden('bytes', 620_000), under('bytes', 470_000, 'nearly 500 kB')],
  },
  {
    code: 'page-slow',
    faults: [over('elapsedMs', 2_001), over('elapsedMs', 2_600), over('elapsedMs', 7_400)],
    nearMisses: [under('elapsedMs', 2_000, 'exactly 2 seconds'), hidden('elapsedMs', 4_000), under('elapsedMs', 1_950, 'nearly 2 seconds')],
  },
  {
    code: 'page-orphan',
    fits: hasSitemap,
    faults: [
      (site) => site.expect('page-orphan', unlisted(site)),
      (site) => {
        const page = unlisted(site)
        addLink(page, page.path, page.topic)
        site.expect('page-orphan', page)
      },
    ],
    nearMisses: [
      (site) => {
        const page = unlisted(site)
        addLink(site.take({ writes: true, isFresh: true }), page.path, page.topic)
        site.nearMiss('page-orphan', page, 'one page links to it')
      },
      (site) => {
        const page = unlisted(site)
        const from = takeHidden(site)
        addLink(from, page.path, page.topic)
        site.nearMiss('page-orphan', page, 'a noindex page links to it')
      },
      (site) => {
        const page = unlisted(site)
        addLink(site.take({ writes: true, isFresh: true }), `${page.path}?utm_source=news#start`, page.topic)
        site.nearMiss('page-orphan', page, 'linked with a mark of a campaign')
      },
    ],
  },
  {
    code: 'page-deep',
    faults: [
      (site) => {
        for (const page of chain(site, 5).slice(3)) site.expect('page-deep', page)
      },
      (site) => {
        for (const page of chain(site, 6).slice(3)) site.expect('page-deep', page)
      },
    ],
    nearMisses: [
      (site) => {
        for (const page of chain(site, 4).slice(2)) site.nearMiss('page-deep', page, 'four clicks')
      },
      (site) => {
        const pages = chain(site, 6)
        const last = pages.at(-1)
        if (last !== undefined) addLink(pages[1] ?? last, last.path, last.topic)
        for (const page of pages.slice(3, 4)) site.expect('page-deep', page)
        site.nearMiss('page-deep', last ?? '/', 'there is a shorter way')
      },
    ],
  },
]
