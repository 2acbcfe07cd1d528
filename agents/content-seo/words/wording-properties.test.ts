import { expect, test } from 'vitest'
import type { PageView } from '../page-view.ts'
import { picture, siteUrl } from '../testing/page-of.ts'
import { viewOf } from '../testing/view-of.ts'
import { composeAlt } from './compose-alt.ts'
import { composeDescription, descriptionFits, descriptionLimits } from './compose-description.ts'
import { composeTitle, distinctTitle, shortenTitle } from './compose-title.ts'
import { titleLimitPx, titleWidth } from './pixel-width.ts'

const vocabulary = {
  en: 'we you our boilers repair oak staircases the a in of and with when it Leeds workshop price £85 Dr. No. 4 p.m. because please cookies, roofs; flat – (slate) "old" which guarantee years'.split(
    ' ',
  ),
  de: 'wir Sie unsere Heizung Treppen Eiche der die in von und mit wenn es Leipzig Werkstatt Preis 85 € z. B. Dr. Nr. 4 weil bitte Cookies, Dächer; flach – (Schiefer) „alt“ damit Garantie Jahre Bäckerei Größe'.split(
    ' ',
  ),
}
const suffixes = [' – Aire Plumbing', ' | Bäckerei Krume', '']

test('whatever a page says, a text fits its width, uses no word of its own, and has the name of the site once', () => {
  const pick = createPicker(20_260_101)
  let proposed = 0
  for (let round = 0; round < 400; round += 1) {
    const { page, suffix } = randomPage(pick)
    const titles = [composeTitle, shortenTitle, distinctTitle]
      .map((compose) => compose({ page, suffix, taken: new Set() }))
      .filter((text) => text !== null)
    const description = composeDescription(page, new Set())
    const alt = composeAlt({ page, picture: picture({ src: `${siteUrl}${pick(['oak-staircases', 'eiche-treppen', 'heizung', 'flat-roof'])}.jpg` }) })
    for (const title of titles) expect(titleWidth(title), title).toBeLessThanOrEqual(titleLimitPx)
    for (const title of titles) expect(title.split(suffix || '\0').length, title).toBeLessThanOrEqual(2)
    if (description !== null)
      expect([descriptionFits(description), description.length >= descriptionLimits.shortest], description).toEqual([true, true])
    const texts = [...titles, description, alt].filter((text) => text !== null)
    expect(texts.flatMap((text) => strangers({ text, page, suffix }))).toEqual([])
    proposed += texts.length
  }
  expect(proposed).toBeGreaterThan(300)
})

type Pick = <T>(list: readonly T[]) => T

function randomPage(pick: Pick): { page: PageView; suffix: string } {
  const language = pick(['en', 'de'] as const)
  const words = vocabulary[language]
  const phrase = (length: number) => Array.from({ length }, () => pick(words)).join(' ')
  const sentence = () => capital(`${phrase(pick([3, 6, 9, 14, 24]))}${pick(['.', '.', '.', '!', '?', ':', ''])}`)
  const paragraphs = Array.from({ length: pick([0, 1, 3, 5]) }, () => Array.from({ length: pick([1, 2, 4]) }, sentence).join(' '))
  const h1 = capital(phrase(pick([1, 2, 4, 12])))
  const h2 = Array.from({ length: pick([0, 2, 4]) }, () => capital(phrase(pick([1, 2, 3]))))
  const ownTitle = pick(['', h1, capital(phrase(18))])
  const path = pick(['/', '/oak-staircases/', '/treppen-aus-eiche/', '/boilers/'])
  return { page: viewOf({ language, textLanguage: language, paragraphs, h1, h2, ownTitle, path }), suffix: pick(suffixes) }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function strangers({ text, page, suffix }: { text: string; page: PageView; suffix: string }): readonly string[] {
  const { facts, ownTitle, path } = page
  const spoken = wordsOf([...facts.headings.map((heading) => heading.text), ...facts.paragraphs, ownTitle, suffix, path].join(' '))
  return [...wordsOf(text)].filter((word) => word !== 'in' && !spoken.has(word) && !spoken.has(`${word}s`))
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}

/** The same pages in every run (linear congruential generator of Numerical Recipes). */
function createPicker(seed: number): Pick {
  let state = seed
  return (list) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const found = list[Math.floor((state / 2 ** 32) * list.length)]
    if (found === undefined) throw new RangeError('nothing to pick from')
    return found
  }
}
