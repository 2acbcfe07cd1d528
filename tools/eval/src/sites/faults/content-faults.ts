import type { PageDraft } from '../page-draft.ts'
import type { SiteDraft } from '../site-draft.ts'
import { isSecure } from '../site-traits.ts'
import { addHtml, addPicture } from './add-html.ts'
import type { FaultFamily, Plant } from './fault-family.ts'
import { copyBlocks, longText, proseFor, sealedWith, setText } from './page-text.ts'

function thin(words: number): Plant {
  return (site) => {
    const page = site.take({ isFresh: true })
    sealedWith(site, page, words)
    site.expect('content-thin', page)
  }
}

function thick(words: number, why: string): Plant {
  return (site) => {
    const page = site.take({ isFresh: true })
    sealedWith(site, page, words)
    site.nearMiss('content-thin', page, why)
  }
}

/** Pages that say the same but for what the change makes of it. */
function alike(
  site: SiteDraft,
  { pages, change }: { pages: number; change: (texts: readonly string[], at: number) => readonly string[] },
): readonly PageDraft[] {
  const all = Array.from({ length: pages }, () => site.take({ isFresh: true }))
  const [first, ...others] = all
  if (first === undefined) return []
  const texts = longText(site, first)
  for (const [at, page] of others.entries()) {
    setText(page, change(texts, at))
    page.isSealed = true
  }
  return all
}

function duplicate(pages: number, change: (texts: readonly string[], at: number) => readonly string[]): Plant {
  return (site) => {
    for (const page of alike(site, { pages, change })) site.expect('content-duplicate', page)
  }
}

const oneWord = (texts: readonly string[], at: number) => [...texts.slice(0, 4), `${texts[4]} ${at + 2}`, ...texts.slice(5)]
/** A sharp s has no capital that all agree on. */
const shouted = (texts: readonly string[]) => texts.map((text) => text.replace(/[^ß]+/g, (part) => part.toUpperCase()).replace(/[.,]/g, '!'))

function mixed(change: (page: PageDraft, site: SiteDraft) => void): Plant {
  return (site) => {
    const page = site.take({ needs: 'nothing', writes: true })
    change(page, site)
    site.expect('content-mixed', page)
  }
}

function unmixed(why: string, change: (page: PageDraft, site: SiteDraft) => void): Plant {
  return (site) => {
    const page = site.take({ needs: 'nothing', writes: true })
    change(page, site)
    site.nearMiss('content-mixed', page, why)
  }
}

export const contentFaults: readonly FaultFamily[] = [
  {
    code: 'content-thin',
    faults: [thin(49), thin(20), thin(44), thin(8)],
    nearMisses: [
      thick(50, 'exactly 50 words'),
      thick(58, 'a few more than 50 words'),
      (site) => {
        const page = site.take({ isFresh: true, hides: 'noindex', slots: ['robots', 'sitemap'] })
        page.robots = 'noindex'
        page.isInSitemap = false
        sealedWith(site, page, 12)
        site.nearMiss('content-thin', page, 'a noindex page')
      },
    ],
  },
  {
    code: 'content-duplicate',
    faults: [duplicate(2, (texts) => texts), duplicate(2, oneWord), duplicate(3, oneWord), duplicate(2, shouted)],
    nearMisses: [
      (site) => {
        const texts = proseFor(site, site.traits.language, 10_000).split(/(?<=[.]) /)
        for (const rest of [texts.slice(16, 20), texts.slice(20, 24)]) {
          const page = site.take({ isFresh: true })
          setText(page, [...texts.slice(0, 16), ...rest])
          page.isSealed = true
          site.nearMiss('content-duplicate', page, 'four fifths of the sentences are the same')
        }
      },
      (site) => {
        const original = site.take({ slots: ['canonical'], isFresh: true })
        const page = site.take({ slots: ['canonical'], hides: 'canonical', isFresh: true })
        page.canonical = site.url(original.path)
        copyBlocks(original, page)
        for (const one of [original, page]) site.nearMiss('content-duplicate', one, 'the copy names the original as canonical')
      },
      (site) => {
        const pages = [site.take({ isFresh: true }), site.take({ isFresh: true })]
        const [first, second] = pages
        if (first === undefined || second === undefined) return
        sealedWith(site, first, 40)
        copyBlocks(first, second)
        for (const page of pages) {
          site.expect('content-thin', page)
          site.nearMiss('content-duplicate', page, 'fewer than 50 words')
        }
      },
    ],
  },
  {
    code: 'content-mixed',
    fits: isSecure,
    faults: [
      mixed((page) => page.head.push('<script src="http://cdn.example/app.js"></script>')),
      mixed((page) => page.head.push('<link rel="stylesheet" href="http://fonts.example/css?family=Lato">')),
      mixed((page) => addHtml(page, '<iframe src="http://maps.example/embed?q=1" title="Map"></iframe>')),
      mixed((page, site) => void addPicture(site, page, { src: `http://cdn.example/${site.unique('photo')}.jpg` })),
      mixed((page) => page.head.push('<script async src=http://stats.example/s.js></script>')),
    ],
    nearMisses: [
      unmixed('a link loads nothing', (page) => addHtml(page, '<p><a href="http://maps.example/">maps.example</a></p>')),
      unmixed('the scheme of the page', (page) => page.head.push('<script src="//cdn.example/app.js"></script>')),
      unmixed('no loading: alternate, preconnect, picture for sharing', (page) => {
        page.head.push(
          '<link rel="preconnect" href="http://fonts.example"><link rel="alternate" type="application/rss+xml" href="http://feeds.example/a">',
        )
        page.openGraph['og:see_also'] = 'http://cdn.example/share.jpg'
      }),
      unmixed('in a comment and in a text', (page) =>
        addHtml(page, '<!-- <script src="http://cdn.example/x.js"></script> --><p>http://cdn.example/x.js</p>'),
      ),
    ],
  },
]
