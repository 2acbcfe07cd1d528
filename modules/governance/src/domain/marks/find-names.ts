import type { Mark } from './mark.ts'
import { numberInWords } from './number-words.ts'

interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
  /** Nothing stands before it in its sentence or clause, so that its capital says nothing. */
  readonly isFirst: boolean
  /** A comma stands before it: it may begin an item of a list. */
  readonly isItem: boolean
  readonly isCapital: boolean
}

interface Given {
  readonly text: string
  /** Other words of the same source: they show which words are ordinary there, and which keep their capital inside a sentence. */
  readonly among: readonly string[]
}

/** Words that begin a sentence or join two names and are none. */
const ordinary = new Set(
  (
    'a an the and or but of for in on at by with from to we our you your i it its this that these those is are was were be not no all any each every ' +
    'der die das den dem des ein eine einen einem einer eines und oder aber von vom für im ins am auf aus bei beim mit nach zu zum zur wir unser unsere unseren ' +
    'unserem unserer sie ihr ihre ihren ihrem ihrer ich er es man nicht kein keine alle jede jeder jedes ab bis so hier auch nur was wie wer wo wann warum'
  ).split(' '),
)
/** Days and months are written large in English, and name nobody. */
const calendar = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays ' +
    'january february march april may june july august september october november december ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz mai juni juli oktober dezember'
  ).split(' '),
)
const before = /^(?:dr|prof|mr|mrs|ms|miss|sir|herr|herrn|frau|familie|inhaber|inhaberin|chef|chefin)$/i
const placing = /^(?:in|aus|bei|nach|von|near|around)$/i
const form = /\s(?:GmbH|gGmbH|AG|KG|OHG|UG|e\. ?K\.|e\. ?V\.|GbR|Ltd|Limited|LLP|PLC|Inc|LLC|Corp)\b\.?/gu
const street =
  /\b(?:\p{Lu}[\p{L}.-]*(?:straße|strasse|str\.|weg|platz|gasse|allee|ufer|ring|damm)|\p{Lu}\p{L}+ (?:Straße|Strasse|Str\.|Weg|Platz|Gasse|Allee|Road|Street|Lane|Avenue|Drive|Close|Way|Square|Terrace))(?: \d+ ?[a-z]?\b)?/gu
const house = new RegExp(String.raw`(?<!\p{L})(?:Nr\.|Nummer|No\.|number) (?:\d+ ?[a-z]?|${numberInWords})(?!\p{L})`, 'giu')
/** A postcode somebody has spread out: 0-0-3-1-2. */
const spreadOut = /(?<!\p{Nd})\p{Nd}(?:[-. ]\p{Nd}){3,5}(?!\p{Nd})(?: \p{Lu}[\p{L}-]+)?/gu
const postcode = /\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|(?:D-|A-|CH-)?\d{4,5} \p{Lu}\p{L}+)/gu

/**
 * Names of people, places and businesses, told by how they are written; English and German. Rather too many than one too few: what is marked is looked
 * at, what is not is believed.
 */
export function findNames({ text, among }: Given): readonly Mark[] {
  const german = isGerman([text, ...among].join(' '))
  const plain = lowerCaseWords(among)
  const fixed = capitalsInside(among)
  const tokens = tokensOf(text)
  const isName = (at: number) => namesSomething({ tokens, at, german, plain, fixed })
  const runs = joined(tokens, isName)
  // An address is longer than the names in it; the form of a business only adds to its name.
  return [...[street, postcode, house, spreadOut].flatMap((pattern) => spans(text, pattern)), ...runs, ...spans(text, form)]
}

interface Asked {
  readonly tokens: readonly Token[]
  readonly at: number
  readonly german: boolean
  readonly plain: ReadonlySet<string>
  readonly fixed: ReadonlySet<string>
}

function namesSomething(asked: Asked): boolean {
  const { tokens, at, german } = asked
  const token = tokens[at]
  if (!mayName(token)) return false
  const previous = token.isFirst ? undefined : tokens[at - 1]
  if (previous !== undefined && before.test(previous.word)) return true
  if (hasCapitalBeside(asked)) return german || !isPlain(asked, token) || !isWholeTitle(tokens)
  return german ? previous !== undefined && placing.test(previous.word) : isKeptCapital(asked, token)
}

/** English writes an ordinary word large only where a sentence or an item begins. */
function isKeptCapital(asked: Asked, token: Token): boolean {
  if (!token.isFirst) return true
  return (token.isItem || asked.fixed.has(token.word)) && !isPlain(asked, token)
}

/** Written large, and no word that only begins a sentence. */
function mayName(token: Token | undefined): token is Token {
  return token?.isCapital === true && !ordinary.has(token.word.toLowerCase()) && !calendar.has(token.word.toLowerCase())
}

function isPlain({ plain }: Asked, { word }: Token): boolean {
  return plain.has(word.toLowerCase())
}

/** A neighbour in the same clause that is capital too and no ordinary word: "Aire Plumbing", "Malerbetrieb Vogt". */
function hasCapitalBeside({ tokens, at }: Pick<Asked, 'tokens' | 'at'>): boolean {
  const own = tokens[at]
  const previous = own?.isFirst ? undefined : tokens[at - 1]
  const next = tokens[at + 1]?.isFirst ? undefined : tokens[at + 1]
  return [previous, next].some(mayName)
}

/** "Boiler Repair Costs": a heading in title case, in which capitals name nothing. */
function isWholeTitle(tokens: readonly Token[]): boolean {
  return tokens.every(({ isCapital, word }) => isCapital || ordinary.has(word.toLowerCase()))
}

function joined(tokens: readonly Token[], isName: (at: number) => boolean): readonly Mark[] {
  const marks: Mark[] = []
  tokens.forEach((token, at) => {
    if (!isName(at)) return
    const last = marks.at(-1)
    if (last !== undefined && !token.isFirst && tokens[at - 1]?.end === last.end) marks[marks.length - 1] = { ...last, end: token.end }
    else marks.push({ start: token.start, end: token.end, kind: 'name' })
  })
  return marks
}

function tokensOf(text: string): readonly Token[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.&-][\p{L}\p{M}\p{N}]+)*/gu)]
  return words.map(({ 0: word, index }, at) => {
    const previous = words[at - 1]
    const gap = previous === undefined ? '' : text.slice(previous.index + previous[0].length, index)
    const isFirst = previous === undefined || (/[.!?:;|–—•"“„(/,]|\s-\s/u.test(gap) && !before.test(previous[0]))
    return { word, start: index, end: index + word.length, isFirst, isItem: gap.startsWith(','), isCapital: /^\p{Lu}/u.test(word) }
  })
}

function spans(text: string, pattern: RegExp): readonly Mark[] {
  return [...text.matchAll(pattern)].map(({ 0: span, index }) => ({ start: index, end: index + span.length, kind: 'name' }))
}

function lowerCaseWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(tokensOf).flatMap(({ word, isCapital }) => (isCapital ? [] : [word])))
}

function capitalsInside(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(tokensOf).flatMap(({ word, isCapital, isFirst }) => (isCapital && !isFirst ? [word] : [])))
}

const germanWords = /\b(?:und|der|die|das|mit|für|von|wir|ist|nicht|ein|eine|im|zum|zur|auf|sie|ihr|bei)\b/giu
const englishWords = /\b(?:and|the|of|with|for|we|is|not|an?|our|you|your|on|by|to)\b/giu

function isGerman(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(germanWords) + (/[äöüß]/u.test(text) ? 1 : 0) > count(englishWords)
}
