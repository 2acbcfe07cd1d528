import type { BrandFile, BrandRule } from '@bizosaas/contracts'

/** A rule as it is typed: everything is text until it is sent. */
export interface RuleEntry {
  key: string
  number: string
  kind: BrandRule['kind']
  text: string
  instead: string
  reason: string
}

export interface BrandEntry {
  tone: string
  rules: RuleEntry[]
  note: string
}

export type BrandFault = 'number' | 'text' | 'reason' | 'note'

export function brandEntry(file: Pick<BrandFile, 'tone' | 'rules'> | null): BrandEntry {
  const rules = (file?.rules ?? []).map(({ number, instead, ...rule }) => ({
    ...rule,
    key: String(number),
    number: String(number),
    instead: instead ?? '',
  }))
  return { tone: (file?.tone ?? []).join(', '), rules, note: '' }
}

/** The next free number. */
export function emptyRule(rules: readonly RuleEntry[]): RuleEntry {
  const number = String(Math.max(0, ...rules.map((rule) => Number(rule.number) || 0)) + 1)
  return { key: crypto.randomUUID(), number, kind: 'forbidden-word', text: '', instead: '', reason: '' }
}

/** What keeps the entry from being sent, the first in the order of the form; null: nothing. */
export function brandFault({ rules, note }: BrandEntry): BrandFault | null {
  const numbers = rules.map(({ number }) => number.trim())
  const isNumbered = numbers.every((number) => /^[1-9]\d{0,3}$/.test(number)) && new Set(numbers).size === numbers.length
  if (!isNumbered) return 'number'
  if (rules.some(({ text }) => text.trim().length < 2)) return 'text'
  if (rules.some(({ reason }) => reason.trim() === '')) return 'reason'
  return note.trim() === '' ? 'note' : null
}

/** As the gateway takes it. */
export function brandBody({ tone, rules, note }: BrandEntry): { file: Pick<BrandFile, 'tone' | 'rules'>; note: string } {
  const words = tone.split(',').map((word) => word.trim())
  const sent = rules.map(({ number, kind, text, instead, reason }) => ({
    ...{ number: Number(number), kind, text: text.trim(), reason: reason.trim() },
    instead: kind === 'forbidden-word' && instead.trim() !== '' ? instead.trim() : null,
  }))
  return { file: { tone: words.filter((word) => word !== ''), rules: sent }, note: note.trim() }
}
