import type { PageDraft } from '../page-draft.ts'
import type { SiteDraft } from '../site-draft.ts'
import type { FaultFamily, Plant } from './fault-family.ts'
import { otherLanguage } from './page-text.ts'

/** Two pages that name each other and themselves. */
export function translationPair(site: SiteDraft): readonly [PageDraft, PageDraft] {
  const { language } = site.traits
  const first = site.addPage()
  const second = site.addPage({ language: otherLanguage(language) })
  translate(site, first, second)
  return [first, second]
}

export function translate(site: SiteDraft, first: PageDraft, second: PageDraft): void {
  for (const page of [first, second]) {
    page.taken.add('hreflang')
    page.alternates = [
      { hreflang: first.language, href: site.url(first.path) },
      { hreflang: second.language, href: site.url(second.path) },
      { hreflang: 'x-default', href: site.url(first.path) },
    ]
  }
}

function invalid(code: string): Plant {
  return (site) => {
    const [first] = translationPair(site)
    first.alternates.push({ hreflang: code, href: site.url(first.path) })
    site.expect('hreflang-code-invalid', first, { part: code })
  }
}

function valid(...codes: readonly string[]): Plant {
  return (site) => {
    const [first] = translationPair(site)
    for (const code of codes) first.alternates.push({ hreflang: code, href: `https://${site.traits.id}-${code.toLowerCase()}.example/` })
    site.nearMiss('hreflang-code-invalid', first, codes.join(', '))
  }
}

function without(page: PageDraft, href: string): void {
  page.alternates = page.alternates.filter((alternate) => alternate.href !== href)
}

export const hreflangFaults: readonly FaultFamily[] = [
  {
    code: 'hreflang-code-invalid',
    faults: [
      invalid('en-UK'),
      invalid('de_AT'),
      invalid('gr'),
      invalid('eng'),
      (site) => {
        const [first, second] = translationPair(site)
        first.alternates = first.alternates.map((entry) => (entry.href === site.url(second.path) ? { ...entry, hreflang: 'jp' } : entry))
        site.expect('hreflang-code-invalid', first, { part: 'jp' })
      },
      invalid('es-419'),
      invalid('en-EU'),
      invalid('english'),
      invalid('default'),
    ],
    nearMisses: [valid('zh-Hant', 'pt-BR'), valid('sr-Latn-RS', 'fr'), valid('en-gb', 'de-ch', 'es')],
  },
  {
    code: 'hreflang-return-missing',
    faults: [
      (site) => {
        const [first, second] = translationPair(site)
        second.alternates = []
        site.expect('hreflang-return-missing', first, { part: site.url(second.path) })
      },
      (site) => {
        const [first, second] = translationPair(site)
        without(second, site.url(first.path))
        site.expect('hreflang-return-missing', first, { part: site.url(second.path) })
      },
      (site) => {
        const [first, second] = translationPair(site)
        const [third] = translationPair(site)
        second.alternates = [
          { hreflang: second.language, href: site.url(second.path) },
          { hreflang: third.language, href: site.url(third.path) },
        ]
        third.alternates.push({ hreflang: `${second.language}-CH`, href: site.url(second.path) })
        site.expect('hreflang-return-missing', first, { part: site.url(second.path) })
      },
    ],
    nearMisses: [
      (site) => {
        const [first] = translationPair(site)
        first.alternates.push({ hreflang: 'fr', href: `https://${site.traits.id}-fr.example/` })
        site.nearMiss('hreflang-return-missing', first, 'a page of another host')
      },
      (site) => {
        const [first, second] = translationPair(site)
        second.alternates = second.alternates.map(({ hreflang, href }) => ({ hreflang, href: href === site.url(first.path) ? first.path : href }))
        site.nearMiss('hreflang-return-missing', first, 'the return is written without the host')
      },
      (site) => {
        const word = site.unique('hidden')
        const [first] = translationPair(site)
        site.rules.push(`Disallow: /${word}/`)
        first.alternates.push({ hreflang: 'fr', href: site.url(`/${word}/page`) })
        site.nearMiss('hreflang-return-missing', first, 'robots.txt forbids the page it names: it was not read')
      },
    ],
  },
  {
    code: 'hreflang-self-missing',
    faults: [
      (site) => {
        const [first] = translationPair(site)
        without(first, site.url(first.path))
        site.expect('hreflang-self-missing', first)
      },
      (site) => {
        const [first, second] = translationPair(site)
        without(second, site.url(second.path))
        site.expect('hreflang-self-missing', second)
        site.nearMiss('hreflang-self-missing', first, 'only its partner leaves itself out')
      },
    ],
    nearMisses: [
      (site) => {
        const [first] = translationPair(site)
        first.alternates = first.alternates.filter(({ hreflang }) => hreflang !== first.language)
        site.nearMiss('hreflang-self-missing', first, 'it lists itself as x-default')
      },
      (site) => {
        const [first] = translationPair(site)
        first.alternates = first.alternates.map((entry) => (entry.href === site.url(first.path) ? { ...entry, href: `${entry.href}#main` } : entry))
        site.nearMiss('hreflang-self-missing', first, 'itself, with a fragment')
      },
    ],
  },
]
