import type { Answer, SiteDraft } from '../site-draft.ts'
import { hasSitemap } from '../site-traits.ts'
import { addHtml, addLink } from './add-html.ts'
import { addAddress, answer, redirect } from './answers.ts'
import type { FaultFamily, Plant } from './fault-family.ts'

const anyPage = { needs: 'nothing', writes: true } as const

/** A link to an address of the site that answers as told. */
function linked(code: 'link-broken' | 'link-redirect-chain' | 'link-redirect-loop', address: (site: SiteDraft) => string): Plant {
  return (site) => {
    const path = address(site)
    const page = site.take(anyPage)
    addLink(page, path)
    site.expect(code, page, { part: site.url(path) })
  }
}

function spared(code: 'link-broken' | 'link-redirect-chain' | 'link-redirect-loop', why: string, address: (site: SiteDraft) => string): Plant {
  return (site) => {
    const page = site.take(anyPage)
    addLink(page, address(site))
    site.nearMiss(code, page, why)
  }
}

function outgoing(given: Answer | null, why: string | null, change = (address: string) => `<p><a href="${address}">Partner</a></p>`): Plant {
  return (site) => {
    const address = `https://${site.unique(`${site.traits.id}-partner`)}.example/page`
    if (given !== null) site.answers.set(address, given)
    const page = site.take(anyPage)
    addHtml(page, change(address))
    if (why === null) site.expect('link-broken-outgoing', page, { part: address })
    else site.nearMiss('link-broken-outgoing', page, why)
  }
}

const gone = (status: number) => (site: SiteDraft) => addAddress(site, 'gone', answer(status, {}, '<h1>Not found</h1>'))

/** Redirects through so many addresses to a page that is linked elsewhere too. */
const hops = (count: number) => (site: SiteDraft) => {
  let path = site.pages[1]?.path ?? '/'
  for (let at = 0; at < count; at += 1) path = addAddress(site, 'moved', redirect(path, site.random.pick([301, 302, 308])))
  return path
}

/** Written with http://: where the site leads that to HTTPS, one redirect more stands before the others. Elsewhere there is one more of the usual kind. */
const plainly = (count: number) => (site: SiteDraft) =>
  site.traits.plainHttp === 'redirect' ? site.url(hops(count)(site)).replace('https:', 'http:') : hops(count + 1)(site)

const circle = (count: number) => (site: SiteDraft) => {
  const first = `/${site.unique('circle')}`
  let next = first
  for (let at = 1; at < count; at += 1) next = addAddress(site, 'circle', redirect(next, 302))
  site.answers.set(site.url(first), redirect(next, 302))
  return first
}

export const linkFaults: readonly FaultFamily[] = [
  {
    code: 'link-broken',
    faults: [
      linked('link-broken', gone(404)),
      linked('link-broken', gone(410)),
      linked('link-broken', (site) => `/files/${site.unique('prices')}.pdf`),
      (site) => {
        const path = gone(404)(site)
        const pages = new Set([site.take({ ...anyPage, isFresh: true }), site.take(anyPage)])
        for (const page of pages) {
          addLink(page, path)
          site.expect('link-broken', page, { part: site.url(path) })
        }
      },
      linked('link-broken', gone(400)),
      (site) => {
        const path = gone(404)(site)
        const page = site.take(anyPage)
        addHtml(page, `<p><a rel="nofollow" href="${site.url(path)}#more"><img src="/img/share.jpg" alt="Partner" width="40" height="40"></a></p>`)
        site.expect('link-broken', page, { part: site.url(path) })
      },
    ],
    nearMisses: [
      spared('link-broken', 'forbidden', gone(403)),
      spared('link-broken', 'asks for a sign-in', gone(401)),
      spared('link-broken', 'asks for patience', gone(429)),
      spared('link-broken', 'one redirect to a page', hops(1)),
      (site) => {
        const page = site.take(anyPage)
        addHtml(
          page,
          `<p><a href="#kontakt">#</a> <a href="tel:+49561000">Tel</a> <a href="javascript:void(0)">x</a> <a name="x">y</a></p><!-- <a href="/lost">x</a> -->`,
        )
        site.nearMiss('link-broken', page, 'no addresses of pages')
      },
      spared('link-broken', 'a file that is there', (site) =>
        addAddress(site, 'prices', { status: 200, headers: { 'content-type': 'application/pdf' }, body: '%PDF', elapsedMs: 20 }),
      ),
    ],
  },
  {
    code: 'link-broken-outgoing',
    faults: [
      outgoing(answer(404), null),
      outgoing(answer(410), null),
      outgoing(answer(404), null, (address) => `<p><a href="${address}" target="_blank" rel="noopener nofollow">Partner</a></p>`),
    ],
    nearMisses: [
      outgoing(answer(403), 'forbidden'),
      outgoing(answer(500), 'the server fails'),
      outgoing(null, 'nobody answers'),
      outgoing(answer(200), 'it is there'),
      outgoing(answer(404), 'in a comment', (address) => `<!-- <a href="${address}">Partner</a> -->`),
    ],
  },
  {
    code: 'link-redirect-chain',
    faults: [
      linked('link-redirect-chain', hops(2)),
      linked('link-redirect-chain', hops(3)),
      linked('link-redirect-chain', plainly(1)),
      linked('link-redirect-chain', hops(4)),
    ],
    nearMisses: [
      spared('link-redirect-chain', 'one redirect', hops(1)),
      spared('link-redirect-chain', 'one redirect at most, from plain HTTP', plainly(0)),
      (site) => {
        const [from, to] = [`https://${site.unique(`${site.traits.id}-blog`)}.example/`, `https://${site.unique(`${site.traits.id}-blog`)}.example/`]
        site.answers.set(from, redirect(to))
        site.answers.set(to, redirect(`${to}new`))
        site.answers.set(`${to}new`, answer(200))
        const page = site.take(anyPage)
        addLink(page, from)
        site.nearMiss('link-redirect-chain', page, 'an address of another host')
      },
    ],
  },
  {
    code: 'link-redirect-loop',
    faults: [
      linked('link-redirect-loop', circle(2)),
      linked('link-redirect-loop', circle(1)),
      linked('link-redirect-loop', circle(3)),
      linked('link-redirect-loop', (site) => addAddress(site, 'moved', redirect(circle(2)(site)))),
    ],
    nearMisses: [
      spared('link-redirect-loop', 'one redirect', hops(1)),
      (site) => {
        const page = site.take(anyPage)
        addLink(page, addAddress(site, 'back', redirect(page.path)))
        site.nearMiss('link-redirect-loop', page, 'leads back to the page that links to it, and ends there')
      },
    ],
  },
  {
    code: 'sitemap-address-broken',
    fits: hasSitemap,
    faults: [
      listed(gone(404)),
      listed(hops(1)),
      listed(gone(410)),
      listed(gone(403)),
      listed(hops(2)),
      (site) => {
        const path = addAddress(site, 'fails', answer(500))
        site.sitemapExtra.push(site.url(path))
        site.expect('sitemap-address-broken', path)
        site.expect('page-server-error', path)
      },
    ],
    nearMisses: [
      (site) => {
        const page = site.addPage({ path: `/find?kind=${site.unique('all')}&order=up` })
        page.taken.add('sitemap')
        page.relies.add('shown')
        site.nearMiss('sitemap-address-broken', page, 'a query, escaped as XML asks')
      },
      (site) => {
        const path = addAddress(site, 'prices', { status: 200, headers: { 'content-type': 'application/pdf' }, body: '%PDF', elapsedMs: 20 })
        site.sitemapExtra.push(site.url(path))
        site.nearMiss('sitemap-address-broken', path, 'a file that is there')
      },
    ],
  },
  {
    code: 'sitemap-page-missing',
    fits: hasSitemap,
    faults: [unlisted, unlisted],
    nearMisses: [
      (site) => {
        const page = site.take({ slots: ['robots', 'sitemap'], hides: 'noindex' })
        page.robots = 'noindex'
        page.isInSitemap = false
        site.nearMiss('sitemap-page-missing', page, 'a noindex page')
      },
      (site) => {
        const page = site.take(anyPage)
        const path = addAddress(site, 'prices', { status: 200, headers: { 'content-type': 'application/pdf' }, body: '%PDF', elapsedMs: 20 })
        addLink(page, path)
        site.nearMiss('sitemap-page-missing', path, 'a file')
      },
      (site) => {
        const original = site.take({ slots: ['canonical'], isFresh: true })
        const page = site.addPage({ path: `${original.path}?order=price`, isInSitemap: false })
        page.canonical = site.url(original.path)
        page.hiddenBy = 'canonical'
        page.blocks = original.blocks
        original.isSealed = true
        page.isSealed = true
        for (const slot of ['canonical', 'sitemap'] as const) page.taken.add(slot)
        site.nearMiss('sitemap-page-missing', page, 'the same page in another order')
      },
    ],
  },
]

function listed(address: (site: SiteDraft) => string): Plant {
  return (site) => {
    const path = address(site)
    site.sitemapExtra.push(site.url(path))
    site.expect('sitemap-address-broken', path)
  }
}

function unlisted(site: SiteDraft): void {
  const page = site.take({ slots: ['sitemap'] })
  page.isInSitemap = false
  site.expect('sitemap-page-missing', page)
}
