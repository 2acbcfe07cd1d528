import { findMarks } from '@bizosaas/governance'
import type { FindUnsupported } from '../domain/judge-answer.ts'

/**
 * Spans that lead or bind somebody (links, mail addresses, telephone numbers, prices, names), and every word with a digit, that the evidence does not
 * hold. A span counts as held where it stands in one piece; for numbers to ring only the digits count, since they are written in many ways.
 */
export const findUnsupported: FindUnsupported = ({ text, evidence }) => {
  const known = evidence.map(plain)
  const rung = evidence.map(digits)
  const marks = findMarks({ text, among: evidence, known: [] })
  const isHeld = (span: string, kind?: string) =>
    kind === 'phone' ? rung.some((one) => one.includes(digits(span))) : known.some((one) => holds(one, plain(span)))
  const marked = marks.map(({ start, end, kind }) => ({ span: text.slice(start, end), kind })).filter(({ span, kind }) => !isHeld(span, kind))
  const figures = [...text.matchAll(wordWithDigit)]
    .filter(({ index, 0: word }) => !marks.some(({ start, end }) => start < index + word.length && index < end))
    .map(({ 0: word }) => word.replace(/[.,:]+$/u, ''))
  return [...new Set([...marked.map(({ span }) => span), ...figures.filter((word) => !isHeld(word))])]
}

const wordWithDigit = /[\p{L}\p{N}]*\p{Nd}[\p{L}\p{N}.,:/%-]*/gu

/** As whole words: "12" does not stand in "2012". */
function holds(text: string, span: string): boolean {
  return ` ${text} `.includes(` ${span} `)
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.,:/%€£$@-]+/gu, ' ')
    .replace(/[.,:/-]+(?=\s|$)|(?<=^|\s)[.,:/-]+/gu, '')
    .trim()
}

function digits(text: string): string {
  return text.normalize('NFKC').replace(/\P{Nd}+/gu, '')
}
