import type { PictureFact } from '@bizosaas/automation'
import type { PageView } from '../page-view.ts'
import { filePhrase } from './file-phrase.ts'
import { isFunctionWord } from './function-words.ts'
import { germanSingular } from './german-singular.ts'
import { isBoilerplate } from './is-boilerplate.ts'
import { capital } from './own-heading.ts'
import { folded, pageCasing } from './page-casing.ts'
import { sentencesOf } from './sentences-of.ts'
import { type WordingLanguage, writtenIn } from './written-in.ts'

const longest = 125
const shortest = 8
const noWords =
  /^(?:img|image|images|dsc|dscn|dscf|pxl|photo|photos|picture|pic|bild|bilder|foto|fotos|screenshot|screen|untitled|unbenannt|download|scaled|copy|kopie|final|neu|new|edit|unsplash|pexels|pixabay|shutterstock|istock|adobestock|stock|logo|header|banner|hero|thumb|thumbnail|placeholder|platzhalter|wp|default|web|small|large|klein|gross|whatsapp|slider|slide|titelbild|beitragsbild|teaser|jpg|jpeg|png)$/i

/** Whether a text is the name of a file or of a camera's roll, which says nothing to anybody. */
export function isFileName(text: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif)$/i.test(text) || /^(?:IMG|DSC[NF]?|PXL|P)[_-]?\d+/i.test(text)
}

/**
 * What a picture shows: its caption, else the words of its file's name where the page itself says them together, in the page's own spelling.
 * null where neither says it, or in a language whose wording is not known.
 */
export function composeAlt({ picture, page }: { picture: PictureFact; page: PageView }): string | null {
  const language = writtenIn(page.facts)
  if (language === null) return null
  const caption = captionText(picture.caption, language)
  if (caption !== null) return caption
  const words = fileWords(picture.src)
  if (words.length === 0) return null
  const phrase = words.length === 1 ? singleWord({ word: words[0] ?? '', picture, page, language }) : filePhrase({ words, page, language })
  return phrase !== null && phrase.length <= longest ? phrase : null
}

const lead =
  /^(?:(?:an? )?(?:image|photo|photograph|picture|view) (?:of|showing)|(?:ein |das )?(?:bild|foto) (?:von(?! (?:eine|de)[mnr]?\b)|vom|zeigt)|(?:abb(?:ildung)?\.?|bild|fig(?:ure)?\.?) ?\d+ ?[:.–-])\s*/i
const credit =
  /\s*[([|–-]?\s*(?:©|\(c\)|photos?(?: credit)?:|photo by|picture by|fotos?:|foto von|bild:|bildquelle:|quelle:|source:|credit:)[^)\]]*[)\]]?\s*$/iu
const gesture =
  /^(?:ein |das )?(?:bild|foto) von\b|\b(?:click|tap) (?:to|for|on)\b|vergrößer|\benlarge\b|zum öffnen|\bplay video\b|^(?:before|after|vorher|nachher)$/i

/** A caption without the credit behind it and without "photo of"; whole sentences where it is long. */
function captionText(caption: string | null, language: WordingLanguage): string | null {
  if (caption === null) return null
  const bare = caption.replace(credit, '').replace(lead, '').trim()
  if (bare.length < shortest || !bare.includes(' ') || gesture.test(bare) || isBoilerplate(bare)) return null
  const text = capital(bare)
  if (text.length <= longest) return text
  const [first = ''] = sentencesOf(text, language)
  return first.length <= longest ? first : null
}

function fileWords(src: string): readonly string[] {
  const file = readable(new URL(src).pathname.split('/').at(-1) ?? '')
  const bare = file.replace(/\.[a-z0-9]+$/i, '').replace(/-(?:\d+x\d+|scaled|rotated|e\d{6,})$/gi, '')
  const words = bare.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{L}{3,}$/u.test(word) && !noWords.test(word) && !isFunctionWord(word))
  return [...new Set(words.map((word) => word.toLowerCase()))]
}

function readable(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}

interface Single {
  readonly word: string
  readonly picture: PictureFact
  readonly page: PageView
  readonly language: WordingLanguage
}

const compound = 9

/**
 * One word of a file is enough where the heading above names the thing by it and by more, or where it is a German compound that the page uses: it
 * says two things. A bare "Boiler" tells nobody what the picture shows, whatever the page is about.
 */
function singleWord({ word, picture, page, language }: Single): string | null {
  const heading = picture.heading?.replace(/[.:]$/, '') ?? ''
  if (heading.includes(' ') && isHeadOf({ word, heading, language })) return heading
  return language === 'de' && word.length >= compound ? germanNoun({ word, page }) : null
}

function germanNoun({ word, page }: Pick<Single, 'word' | 'page'>): string | null {
  const written = pageCasing(page).asWritten(word)
  if (written === null) return germanSingular({ word, texts: [...page.facts.headings.map(({ text }) => text), ...page.facts.paragraphs] })
  return /^\p{Lu}/u.test(written) ? written : null
}

/** The thing a heading names: its last word, or the one before "vom", "mit", "in". */
function isHeadOf({ word, heading, language }: { word: string; heading: string; language: WordingLanguage }): boolean {
  const words = heading.split(' ')
  if (words.length > 5 || /[?!,:]/.test(heading) || isFunctionWord(words[0] ?? '')) return false
  const at = words.findIndex((other) => [folded(other), language === 'en' ? folded(other).replace(/s$/, '') : ''].includes(folded(word)))
  return at >= 0 && (at === words.length - 1 || isFunctionWord(words[at + 1] ?? ''))
}
