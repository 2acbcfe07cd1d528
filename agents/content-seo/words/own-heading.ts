import type { PageView } from '../page-view.ts'
import { isBoilerplate } from './is-boilerplate.ts'
import { pageCasing } from './page-casing.ts'
import { siteName, withoutName } from './site-name.ts'
import type { WordingLanguage } from './written-in.ts'

const greeting =
  /^(?:a )?(?:(?:very )?warm )?(?:welcome to (?:the )?|(?:herzlich )?willkommen(?: (?:bei|beim|im|in|auf|an|zu|zur|zum)(?: (?:der|dem|den|unserer|unserem|unseren))?)? )/i
const saysNothing =
  /^(?:home(?: ?page)?|start(?:seite|page)?|welcome!?|(?:herzlich )?willkommen!?|untitled|ohne titel|page|seite|index|new page|neue seite|main|blog|404.*|not found|nicht gefunden)$/i
const aboutSelf = /^(?:we|we're|we’re|wir|i|i'm|ich|unser herz|welcome|willkommen|hello|hi|hallo|oops)\b/i

/** The heading that names the page, as a title would: without greeting, name of the site, or shouting. null where no heading names a topic. */
export function ownHeading(page: PageView, { suffix, language }: { suffix: string; language: WordingLanguage }): string | null {
  const main = page.facts.headings.filter(({ level, text }) => level === 1 && text !== '')
  const [inside, outside] = [main.find(({ isInContent }) => isInContent), main[0]]
  for (const heading of [inside, outside, onlySecond(page)]) {
    const text = heading === undefined ? null : named({ text: heading.text, page, suffix, language })
    if (text !== null) return text
  }
  return null
}

/** A page whose theme sets its name as the second level has one such heading before its text. */
function onlySecond({ facts }: PageView) {
  const second = facts.headings.filter(({ level, isInContent }) => level === 2 && isInContent)
  return second.length === 1 ? second[0] : undefined
}

interface Named {
  readonly text: string
  readonly page: PageView
  readonly suffix: string
  readonly language: WordingLanguage
}

function named({ text, page, suffix, language }: Named): string | null {
  const name = siteName(suffix)
  const greeted = text.replace(greeting, '').trim()
  const calm = calmed(withoutName(capital(greeted), name), page, language)
  if (calm === null || saysNothing.test(calm) || aboutSelf.test(calm) || isBoilerplate(calm)) return null
  const isSlogan = calm.endsWith('!') && calm.split(' ').length > 3
  if (calm.toLowerCase() === name.toLowerCase() || isSlogan || /(?:…|\.\.\.)$/.test(calm)) return null
  return calm.replace(/[.:!]$/, '')
}

/** A heading in capitals as the page itself writes those words elsewhere; null where it does not, for German nouns would be lost. */
function calmed(text: string, page: PageView, language: WordingLanguage): string | null {
  const isShouted = /\p{Lu}{4}/u.test(text) && text === text.toUpperCase()
  if (!isShouted) return text
  const casing = pageCasing(page)
  const words = text.split(' ').map((word) => {
    const written = casing.asWritten(word.replace(/[^\p{L}\p{N}-]/gu, ''))
    if (written !== null) return word.replace(/[\p{L}\p{N}-]+/u, written)
    return language === 'de' ? null : word.toLowerCase()
  })
  return words.every((word) => word !== null) ? capital(words.join(' ')) : null
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
