import type { Mark, MarkKind } from './mark.ts'

const numberWord = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|treble|null|eins?|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun)'
const dot = String.raw`(?:\.|\s?[[({]\s?(?:dot|punkt|\.)\s?[\])}]\s?| (?:dot|punkt) (?=(?:com|de|net|org|uk|co|info|eu|io|biz|shop|at|ch)\b))`
const at = String.raw`(?:@|\s?[[({]\s?(?:at|ät|@)\s?[\])}]\s?| (?:at|ät) (?=[\w-]+ (?:dot|punkt) ))`
const amount = String.raw`\p{Nd}[\p{Nd}.,' ]*`
const currency = '(?:[£€$¥]|EUR|GBP|USD|CHF|Euros?|pounds?|quid|dollars?|francs?|Franken|pence|cents?)'

/** Earlier kinds win where spans meet: an e-mail address holds what looks like a link. */
const patterns: readonly (readonly [MarkKind, RegExp])[] = [
  ['email', new RegExp(String.raw`[\p{L}\p{N}._%+-]+${at}[\p{L}\p{N}-]+(?:${dot}[\p{L}\p{N}-]+)*${dot}\p{L}{2,}`, 'giu')],
  ['link', /\b(?:h[tx]{2}ps?|ftp|tel|mailto|javascript|data):\S+/giu],
  ['link', new RegExp(String.raw`\bwww\.\S+|(?<![\p{L}\p{N}@])[\p{L}\p{N}][\p{L}\p{N}-]+(?:${dot}[\p{L}\p{N}-]+)*${dot}\p{L}{2,}(?:/\S*)?`, 'giu')],
  ['link', /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{3,}/gu],
  ['price', new RegExp(String.raw`${currency}\s?${amount}|${amount}(?:,?[-–—])?\s?${currency}(?!\p{L})`, 'giu')],
  ['price', /\p{Nd}[\p{Nd}.,]*\s?(?:%|％|percent|per cent|prozent)/giu],
  ['price', /\p{Nd}+,[-–—]/gu],
  ['price', /(?<![\p{L}-])(?:free(?: of charge)?|gratis|kostenlos\p{L}*|kostenfrei\p{L}*|umsonst|half[- ]price|zum halben preis)(?!\p{L})/giu],
  ['phone', new RegExp(String.raw`\b${numberWord}(?:[\s,-]+${numberWord}){4,}\b`, 'giu')],
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
