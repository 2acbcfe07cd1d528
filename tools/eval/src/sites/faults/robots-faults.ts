import type { PageDraft } from '../page-draft.ts'
import type { SiteDraft } from '../site-draft.ts'
import { hasSitemap } from '../site-traits.ts'
import { addLink, addPicture } from './add-html.ts'
import { answer } from './answers.ts'
import type { FaultFamily, Plant } from './fault-family.ts'
import { takeHidden } from './take-hidden.ts'

function noindexed(change: (page: PageDraft) => void): Plant {
  return (site) => {
    const page = site.take({ slots: ['robots', 'sitemap'], hides: 'noindex' })
    change(page)
    site.expect('robots-noindex-in-sitemap', page)
  }
}

function indexed(why: string, change: (page: PageDraft) => void): Plant {
  return (site) => {
    const page = site.take({ slots: ['robots', 'sitemap'] })
    change(page)
    site.nearMiss('robots-noindex-in-sitemap', page, why)
  }
}

/** An address in the sitemap that a line of robots.txt forbids. */
function blocked(line: (word: string) => string, path: (word: string) => string, isLinked = false): Plant {
  return (site) => {
    const word = site.unique('intern')
    site.rules.push(line(word))
    const url = site.url(path(word))
    site.answers.set(url, answer(200, { 'content-type': 'application/pdf' }, '%PDF'))
    site.sitemapExtra.push(url)
    if (isLinked) addLink(site.take({ needs: 'nothing', writes: true }), path(word))
    site.expect('robots-blocked-in-sitemap', path(word))
  }
}

function open(why: string, line: (word: string) => string, path: (word: string) => string): Plant {
  return (site) => {
    const word = site.unique('intern')
    site.rules.push(line(word))
    const page = site.addPage({ path: path(word) })
    page.relies.add('shown')
    page.taken.add('sitemap')
    site.nearMiss('robots-blocked-in-sitemap', page, why)
  }
}

const script = (src: string) => `<script src="${src}" defer></script>`
const style = (src: string) => `<link rel="stylesheet" href="${src}" media="all">`

function blockedFile(kind: 'js' | 'css', pages: number): Plant {
  return (site) => {
    const { file, html } = forbiddenFile(site, kind)
    const loading = Array.from({ length: pages }, () => site.take({}))
    for (const page of loading) page.head.push(html)
    const [first, ...others] = loading
    if (first !== undefined) site.expect('robots-blocked-resource', first, { part: site.url(file), alsoAt: others.map(({ path }) => site.url(path)) })
  }
}

function forbiddenFile(site: SiteDraft, kind: 'js' | 'css') {
  const folder = site.unique('private')
  const file = `/${folder}/app.${kind}`
  site.rules.push(`Disallow: /${folder}/`)
  site.answers.set(site.url(file), {
    status: 200,
    headers: { 'content-type': kind === 'js' ? 'text/javascript' : 'text/css' },
    body: '',
    elapsedMs: 10,
  })
  return { file, html: kind === 'js' ? script(file) : style(file) }
}

export const robotsFaults: readonly FaultFamily[] = [
  {
    code: 'robots-noindex-in-sitemap',
    fits: hasSitemap,
    faults: [
      noindexed((page) => {
        page.robots = 'noindex'
      }),
      noindexed((page) => {
        page.headers['x-robots-tag'] = 'noindex, nofollow'
      }),
      noindexed((page) => {
        page.robots = 'NOINDEX, FOLLOW'
      }),
      noindexed((page) => {
        page.robots = 'index, follow'
        page.headers['x-robots-tag'] = 'noindex'
      }),
      noindexed((page) => {
        page.robots = 'follow,noindex,max-snippet:-1'
      }),
      noindexed((page) => {
        page.robots = 'none'
      }),
    ],
    nearMisses: [
      (site) => site.nearMiss('robots-noindex-in-sitemap', takeHidden(site), 'not in the sitemap'),
      indexed('only other directives', (page) => {
        page.robots = 'noarchive, noimageindex, max-image-preview:large'
      }),
      indexed('only other directives, in the header', (page) => {
        page.headers['x-robots-tag'] = 'nosnippet, max-snippet:20'
      }),
    ],
  },
  {
    code: 'robots-blocked-in-sitemap',
    fits: hasSitemap,
    faults: [
      blocked(
        (word) => `Disallow: /${word}/`,
        (word) => `/${word}/report`,
      ),
      blocked(
        (word) => `Disallow: /*?${word}=`,
        (word) => `/print?${word}=1`,
      ),
      blocked(
        (word) => `Disallow: /*/${word}.html$`,
        (word) => `/team/${word}.html`,
      ),
      blocked(
        (word) => `Disallow: /${word}`,
        (word) => `/${word}-more/`,
        true,
      ),
    ],
    nearMisses: [
      open(
        'the rule is about a folder, not about what begins alike',
        (word) => `Disallow: /${word}/`,
        (word) => `/${word}-open`,
      ),
      open(
        'a longer rule allows it',
        (word) => `Disallow: /${word}/\nAllow: /${word}/open/`,
        (word) => `/${word}/open/`,
      ),
      open(
        'the rule ends where the address goes on',
        (word) => `Disallow: /${word}$`,
        (word) => `/${word}/`,
      ),
      open(
        'the rule is written in upper case',
        (word) => `Disallow: /${word.toUpperCase()}`,
        (word) => `/${word}/`,
      ),
    ],
  },
  {
    code: 'robots-blocked-resource',
    faults: [blockedFile('js', 1), blockedFile('css', 1), blockedFile('css', 3), blockedFile('js', 2)],
    nearMisses: [
      (site) => {
        const { html } = forbiddenFile(site, 'js')
        const page = takeHidden(site)
        page.head.push(html)
        site.nearMiss('robots-blocked-resource', page, 'a noindex page')
      },
      (site) => {
        const folder = site.unique('private')
        site.rules.push(`Disallow: /${folder}/`)
        const page = site.take({ writes: true })
        addPicture(site, page, { src: `/${folder}/photo.jpg` })
        site.nearMiss('robots-blocked-resource', page, 'a picture')
      },
      (site) => {
        const page = site.take({})
        page.head.push(script('https://cdn.example/assets/app.js'), style('/assets/more.css'))
        site.answers.set(site.url('/assets/more.css'), { status: 200, headers: { 'content-type': 'text/css' }, body: '', elapsedMs: 10 })
        site.nearMiss('robots-blocked-resource', page, 'forbidden to one other crawler only')
      },
    ],
  },
]
