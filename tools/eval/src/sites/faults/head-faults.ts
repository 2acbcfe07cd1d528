import type { PageDraft, Slot } from '../page-draft.ts'
import type { SiteDraft } from '../site-draft.ts'
import type { FaultFamily, Plant } from './fault-family.ts'
import { otherLanguage, proseFor, sealedWith } from './page-text.ts'
import { takeHidden } from './take-hidden.ts'

type Code = 'open-graph-missing' | 'viewport-missing' | 'language-missing' | 'language-invalid'
type Change = (page: PageDraft, site: SiteDraft) => void

const slotOf: Readonly<Record<Code, Slot>> = {
  'open-graph-missing': 'open-graph',
  'viewport-missing': 'viewport',
  'language-missing': 'language',
  'language-invalid': 'language',
}

function family(code: Code, { faults, fine }: { faults: readonly Change[]; fine: readonly (readonly [why: string, change: Change])[] }): FaultFamily {
  const slots = [slotOf[code]]
  const [worst] = faults
  const hidden: Plant = (site) => {
    const page = takeHidden(site, slots)
    worst?.(page, site)
    site.nearMiss(code, page, 'a noindex page')
  }
  return {
    code,
    faults: faults.map((change) => (site) => {
      const page = site.take({ slots })
      change(page, site)
      site.expect(code, page)
    }),
    nearMisses: [
      hidden,
      ...fine.map(([why, change]): Plant => {
        return (site) => {
          const page = site.take({ slots })
          change(page, site)
          site.nearMiss(code, page, why)
        }
      }),
    ],
  }
}

const viewport =
  (content: string | null): Change =>
  (page) => {
    page.viewport = content
  }

/** The text stays: a tag of the same language, or one nobody can read. */
const lang =
  (tag: (language: string) => string | null): Change =>
  (page) => {
    page.lang = tag(page.language)
  }

const withoutGraph =
  (...names: readonly string[]): Change =>
  (page) => {
    for (const name of names) delete page.openGraph[name]
  }

/** A whole page in the other language that says it is in the site's. */
function foreign(site: SiteDraft): PageDraft {
  const { language } = site.traits
  const page = site.addPage({ language: otherLanguage(language) })
  page.lang = language
  page.taken.add('language')
  return page
}

export const headFaults: readonly FaultFamily[] = [
  family('open-graph-missing', {
    faults: [withoutGraph('og:title', 'og:image', 'og:site_name'), withoutGraph('og:image'), withoutGraph('og:title')],
    fine: [['no description and no site name there', withoutGraph('og:site_name', 'og:description')]],
  }),
  family('viewport-missing', {
    faults: [viewport(null), viewport('initial-scale=1'), viewport('width=1024'), viewport('user-scalable=no, width=980')],
    fine: [
      ['at the end of a long list', viewport('initial-scale=1.0, maximum-scale=5, viewport-fit=cover, width=device-width')],
      ['nothing but the width', viewport('width=device-width')],
    ],
  }),
  family('language-missing', {
    faults: [lang(() => null), lang(() => ''), lang(() => null)],
    fine: [['a tag with a region', lang((language) => (language === 'en' ? 'en-US' : 'de-AT'))]],
  }),
  family('language-invalid', {
    faults: [
      lang((language) => (language === 'en' ? 'en_GB' : 'de_DE')),
      lang((language) => (language === 'en' ? 'english' : 'deutsch')),
      lang(() => 'xx'),
      lang((language) => `${language}-`),
      lang(() => 'zz-ZZ'),
    ],
    fine: [
      ['a variant of a region', lang((language) => (language === 'en' ? 'en-GB-oxendict' : 'de-CH-1996'))],
      ['a script', lang((language) => `${language}-Latn`)],
      ['in upper case', lang((language) => language.toUpperCase())],
    ],
  }),
  {
    code: 'language-mismatch',
    faults: [
      (site) => {
        const page = foreign(site)
        page.relies.add('shown')
        site.expect('language-mismatch', page)
      },
      (site) => {
        const page = foreign(site)
        page.lang = site.traits.language === 'en' ? 'en-GB' : 'de-AT'
        page.relies.add('shown')
        site.expect('language-mismatch', page)
      },
    ],
    nearMisses: [
      (site) => {
        const page = takeHidden(site, ['language'])
        page.lang = otherLanguage(page.language)
        site.nearMiss('language-mismatch', page, 'a noindex page')
      },
      (site) => {
        const page = foreign(site)
        sealedWith(site, page, 45)
        page.relies.add('shown')
        site.expect('content-thin', page)
        site.nearMiss('language-mismatch', page, 'fewer than 50 words')
      },
      (site) => {
        const page = site.take({ slots: ['language'], writes: true })
        page.blocks.push({
          kind: 'html',
          html: `<blockquote lang="${otherLanguage(page.language)}"><p>${proseFor(site, otherLanguage(page.language), 14)}</p></blockquote>`,
        })
        site.nearMiss('language-mismatch', page, 'one sentence of it is a quotation in the other language')
      },
    ],
  },
]
