import type { PageDraft } from '../page-draft.ts'
import type { SiteDraft } from '../site-draft.ts'
import { addLink } from './add-html.ts'
import { addAddress, answer, redirect } from './answers.ts'
import type { FaultFamily, Plant } from './fault-family.ts'
import { copyBlocks } from './page-text.ts'
import { takeHidden } from './take-hidden.ts'

const slots = ['canonical'] as const

/** A shown page that names itself, for others to name. */
function target(site: SiteDraft, isFresh = false): PageDraft {
  const page = site.take({ slots, isFresh })
  page.relies.add('own-canonical')
  return page
}

/** A page that names the address instead of itself. */
function naming(site: SiteDraft, address: string, isFresh = false): PageDraft {
  const page = site.take({ slots, hides: 'canonical', isFresh })
  page.canonical = address
  return page
}

/** A fresh page that names another and says the same. */
function copyNaming(site: SiteDraft, original: PageDraft): PageDraft {
  const page = naming(site, site.url(original.path), true)
  copyBlocks(original, page)
  return page
}

/** Linked from everywhere: a redirect to it shortens no way. */
function mainPage({ pages }: SiteDraft): string {
  return pages[1]?.path ?? '/'
}

function notOk(address: (site: SiteDraft) => string): Plant {
  return (site) => site.expect('canonical-not-ok', naming(site, site.url(address(site))))
}

function crossHost(address: (site: SiteDraft, path: string) => string): Plant {
  return (site) => {
    const page = naming(site, '')
    page.canonical = address(site, page.path)
    site.expect('canonical-cross-host', page)
  }
}

function spared(
  code: 'canonical-missing' | 'canonical-cross-host' | 'canonical-elsewhere',
  why: string,
  address: (site: SiteDraft, path: string) => string,
): Plant {
  return (site) => {
    const page = target(site)
    page.canonical = address(site, page.path)
    site.nearMiss(code, page, why)
  }
}

export const canonicalFaults: readonly FaultFamily[] = [
  {
    code: 'canonical-missing',
    faults: [
      (site) => {
        const page = target(site)
        page.canonical = null
        site.expect('canonical-missing', page)
      },
      (site) => {
        const page = target(site)
        page.canonical = null
        page.head.push(`<meta property="og:url" content="${site.url(page.path)}"><link rel="shortlink" href="${site.url(page.path)}">`)
        site.expect('canonical-missing', page)
      },
    ],
    nearMisses: [
      (site) => {
        const page = takeHidden(site, slots)
        page.canonical = null
        site.nearMiss('canonical-missing', page, 'a noindex page')
      },
      spared('canonical-missing', 'written without the host', (_, path) => path),
    ],
  },
  {
    code: 'canonical-elsewhere',
    faults: [
      (site) => site.expect('canonical-elsewhere', naming(site, site.url(target(site).path))),
      (site) => site.expect('canonical-elsewhere', naming(site, site.home.path)),
    ],
    nearMisses: [
      (site) => site.nearMiss('canonical-elsewhere', copyNaming(site, target(site, true)), 'both say the same'),
      spared('canonical-elsewhere', 'itself, with a fragment', (site, path) => `${site.url(path)}#top`),
      (site) => {
        const page = naming(site, site.url(target(site).path), true)
        page.robots = 'noindex'
        page.isInSitemap = false
        page.taken.add('robots').add('sitemap')
        site.nearMiss('canonical-elsewhere', page, 'a noindex page')
      },
    ],
  },
  {
    code: 'canonical-chain',
    faults: [
      (site) => {
        const last = target(site, true)
        const middle = copyNaming(site, last)
        const first = naming(site, site.url(middle.path), true)
        copyBlocks(last, first)
        site.expect('canonical-chain', first)
      },
      (site) => {
        const middle = naming(site, site.url(target(site).path))
        const first = naming(site, site.url(middle.path))
        site.expect('canonical-elsewhere', middle)
        site.expect('canonical-elsewhere', first)
        site.expect('canonical-chain', first)
      },
    ],
    nearMisses: [
      (site) => site.nearMiss('canonical-chain', copyNaming(site, target(site, true)), 'the page it names names itself'),
      (site) => {
        const first = naming(site, '', true)
        const second = naming(site, site.url(first.path), true)
        first.canonical = site.url(second.path)
        copyBlocks(first, second)
        for (const page of [first, second]) site.nearMiss('canonical-chain', page, 'two pages that name each other: there is no third')
      },
    ],
  },
  {
    code: 'canonical-cross-host',
    faults: [
      crossHost((site, path) => `https://${site.traits.id}-old.example${path}`),
      crossHost(() => 'https://staging.agency.example/preview'),
      crossHost(({ traits }, path) => `${traits.plainHttp.startsWith('only') ? 'http' : 'https'}://www.${traits.host}${path}`),
      crossHost(({ traits }, path) => `http://shop.${traits.host}${path}`),
    ],
    nearMisses: [
      spared('canonical-cross-host', 'its own host in upper case', (site, path) =>
        site.url(path).replace(site.traits.host, site.traits.host.toUpperCase()),
      ),
      spared('canonical-cross-host', 'its own host with the usual port', (site, path) =>
        site.url(path).replace(site.traits.host, `${site.traits.host}:${site.url('/').startsWith('https') ? 443 : 80}`),
      ),
    ],
  },
  {
    code: 'canonical-not-ok',
    faults: [
      notOk((site) => `/${site.unique('gone')}/`),
      notOk((site) => addAddress(site, 'old', redirect(mainPage(site)))),
      (site) => {
        const old = addAddress(site, 'moved', redirect(mainPage(site), 302))
        addLink(site.take({ needs: 'nothing', writes: true }), old)
        site.expect('canonical-not-ok', naming(site, site.url(old)))
      },
      (site) => {
        const gone = addAddress(site, 'gone', answer(410))
        const from = site.take({ needs: 'nothing', writes: true })
        addLink(from, gone)
        site.expect('link-broken', from, { part: site.url(gone) })
        site.expect('canonical-not-ok', naming(site, site.url(gone)))
      },
      notOk((site) => addAddress(site, 'members', answer(403))),
    ],
    nearMisses: [
      (site) => site.nearMiss('canonical-not-ok', copyNaming(site, target(site, true)), 'the page it names answers 200'),
      (site) => {
        const page = naming(site, `https://${site.traits.id}-gone.example/`)
        site.expect('canonical-cross-host', page)
        site.nearMiss('canonical-not-ok', page, 'an address of another host')
      },
    ],
  },
]
