import type { Mark, MarkKind } from './mark.ts'
import { digitWord, numberInWords } from './number-words.ts'

const topLevel = '(?:com|de|net|org|uk|co|info|eu|io|biz|shop|online|at|ch|test|example)'
/** "." and what people write for it so that machines do not see an address: "(dot)", " Punkt ", " . ". */
const dot = String.raw`(?:\.|\s?[[({<]\s?(?:dot|punkt|\.)\s?[\])}>]\s?|\s(?:dot|punkt)\s(?=[\w-]+(?:\s(?:dot|punkt)|\b)|${topLevel}\b)|\s?\.\s?(?=${topLevel}\b))`
const at = String.raw`(?:\s?@\s?|\s?[[({<]\s?(?:at|ät|@)\s?[\])}>]\s?|\s(?:at|ät|klammeraffe)\s(?=[\w-]+\s?(?:dot|punkt|\.|[[({<])))`
const label = String.raw`[\p{L}\p{N}_%+-]+`
/** "vorname punkt nachname". */
const local = String.raw`${label}(?:(?:\.|\s(?:dot|punkt|minus|underscore)\s|\s?[[({<]\s?(?:dot|punkt)\s?[\])}>]\s?)${label})*`
const figures = String.raw`\p{Nd}[\p{Nd}.,' ]*`
/** One sum, or two: "19 to 24", "zwischen 19 und 24". */
const amount = String.raw`${figures}(?:(?:-|–|to|and|or|bis|und|oder)\s?${figures})?`
const count = String.raw`(?:\p{Nd}+|${numberInWords}|einer|eines)`
const currency = '(?:[£€$¥]|EUR|GBP|USD|CHF|Euros?|pounds?|quid|dollars?|francs?|Franken|pence|cents?)'

/** Earlier kinds win where spans meet: an e-mail address holds what looks like a link. */
const patterns: readonly (readonly [MarkKind, RegExp])[] = [
  ['email', new RegExp(String.raw`${local}${at}[\p{L}\p{N}-]+(?:${dot}[\p{L}\p{N}-]+)*${dot}\p{L}{2,}`, 'giu')],
  ['link', /\b(?:h[tx]{2}ps?|ftp|tel|mailto|javascript|data):\S+/giu],
  ['link', new RegExp(String.raw`\bwww\.\S+|(?<![\p{L}\p{N}@])[\p{L}\p{N}][\p{L}\p{N}-]+(?:${dot}[\p{L}\p{N}-]+)*${dot}\p{L}{2,}(?:/\S*)?`, 'giu')],
  ['link', /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{3,}/gu],
  ['price', new RegExp(String.raw`${currency}\s?${amount}|${amount}(?:,?[-–—])?\s?${currency}(?!\p{L})`, 'giu')],
  // A sum without its currency: "for 39.90". A time of day is none.
  ['price', /(?<![\p{Nd}.,:])\p{Nd}+[.,]\p{Nd}{2}(?![\p{Nd}.,:]|\s?(?:uhr|h\b|a\.?m|p\.?m|tonnes|t\b|m\b|kg|cm|mm|km))/giu],
  ['price', /\p{Nd}[\p{Nd}.,]*\s?(?:%|％|percent|per cent|prozent)/giu],
  ['price', /\p{Nd}+[.,][-–—]/gu],
  // "forty-nine pounds", "einen Euro fünfzig".
  ['price', new RegExp(String.raw`(?<!\p{L})${numberInWords}\s${currency}(?:\s${numberInWords})?(?!\p{L})`, 'giu')],
  [
    'price',
    new RegExp(String.raw`(?<!\p{L})${currency}\s${numberInWords}(?!\p{L})|(?<!\p{L})${numberInWords}\s(?:percent|per cent|prozent)(?!\p{L})`, 'giu'),
  ],
  ['price', /(?<![\p{L}\p{N}])\p{Nd}+p(?![\p{L}\p{N}])/gu],
  [
    'price',
    /(?<!\p{L})(?:a |one |ein )?(?:half|third|quarter|hälfte|drittel|viertel) (?:off|price|günstiger|billiger)(?!\p{L})|½ price|halbe[rmns]? preis/giu,
  ],
  [
    'price',
    /(?<!\p{L})(?:at no (?:extra )?(?:cost|charge)|no (?:\p{L}+ )?(?:fees?|charges?)|for nothing|on the house|complimentary|pay nothing|nothing to pay|buy one,? get one|a fiver|a tenner|ohne aufpreis|zum nulltarif|geschenkt)(?!\p{L})/giu,
  ],
  ['price', /(?<!\p{L})(?:discounts?|cashback|refund|voucher|rabatte?|preisnachlass|nachlass|gutschein|gutschrift)(?!\p{L})/giu],
  // "two for one", "zwei Nächte zum Preis von einer".
  ['price', new RegExp(String.raw`(?<!\p{L})${count} for ${count}(?!\p{L})|(?<!\p{L})${count} (?:\p{L}+ )?zum preis von ${count}(?!\p{L})`, 'giu')],
  // What is typed in to pay less: "CRUMB40", or a word in capitals that is called a code.
  ['price', /(?<![\p{L}\p{N}])\p{Lu}{3,}\p{Nd}{1,4}(?![\p{L}\p{N}])/gu],
  ['price', /(?<=\b(?:code|voucher|coupon|gutschein|gutscheincode|rabattcode|kennwort|stichwort)[\s:"“„«'‘]+)\p{Lu}{3,}(?!\p{L})/giu],
  ['price', /(?<![\p{L}-])(?:free(?: of charge)?|gratis|kostenlos\p{L}*|kostenfrei\p{L}*|umsonst|half[- ]price|zum halben preis)(?!\p{L})/giu],
  // A sort code, and an IBAN (ISO 13616).
  ['account', /(?<![\p{Nd}-])\d{2}-\d{2}-\d{2}(?![\p{Nd}-])/gu],
  ['account', /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){2,7}(?:\s?[A-Z\d]{1,4})?(?![\p{L}\p{N}])/gu],
  ['phone', new RegExp(String.raw`\b${digitWord}(?:[\s,-]+${digitWord}){4,}\b`, 'giu')],
  ['phone', /\b0\d{2,4}[-\s]?[A-Z]{4,}\b/gu],
  ['phone', /(?<![\p{L}\p{Nd}])\+?[(]?\p{Nd}[\p{Nd}\s().\-–/]{4,}\p{Nd}(?!\p{Nd})/gu],
]

const fewestPhoneDigits = 6
/** 29.11.2026, 2026-11-29, 2024–2026: days and years, not numbers to ring. */
const day = /^(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}-\d{2}-\d{2}|(?:1[89]|20)\d{2}\s?[-–/]\s?(?:1[89]|20)\d{2})$/

/** Links, e-mail addresses, telephone numbers and prices, also as people hide them: "info (at) example (dot) com", "zero eight hundred …". */
export function findContacts(text: string): readonly Mark[] {
  const found: Mark[] = []
  for (const [kind, pattern] of patterns) {
    for (const { 0: raw, index } of text.matchAll(pattern)) {
      const span = raw.trimEnd().replace(/[.,;:!?)]+$/u, '')
      const mark = { start: index, end: index + span.length, kind }
      if (isMeant(kind, span) && !found.some((other) => other.start < mark.end && mark.start < other.end)) found.push(mark)
    }
  }
  return found
}

function isMeant(kind: MarkKind, span: string): boolean {
  if (kind === 'phone' && !/\p{L}/u.test(span)) return span.replace(/\P{Nd}/gu, '').length >= fewestPhoneDigits && !day.test(span)
  // "z.B." and "e.g" are abbreviations: a name of a host has more letters.
  return kind !== 'link' || /[\p{L}\p{N}-]{3,}/u.test(span)
}
