import { expect, test } from 'vitest'
import { proposeTexts, type TextRow } from './propose-texts.ts'
import { readTextCases, type TextCase } from './read-text-cases.ts'

const cases = await readTextCases()
const proposed = (await Promise.all(cases.map(async (textCase) => (await proposeTexts(textCase)).map((row) => ({ row, textCase }))))).flat()

test('thirty pages are English and thirty German, and every page is asked for a text', () => {
  expect(cases.map(({ page }) => page.facts?.language).sort()).toEqual([...Array<string>(30).fill('de'), ...Array<string>(30).fill('en')])
  expect(new Set(proposed.map(({ row }) => row.file)).size).toBe(60)
})

test('every word of a proposed text stands on its page or in the name of the site', () => {
  expect(proposed.flatMap(({ row, textCase }) => strangers(row, textCase).map((word) => `${row.id}: ${word}`))).toEqual([])
})

test('every sentence of a proposed description is one of the page, in order', () => {
  for (const { row, textCase } of proposed) {
    if (row.kind !== 'description' || row.proposed === null) continue
    const text = (textCase.page.facts?.paragraphs ?? []).join(' ')
    const parts = row.proposed.split(/(?<=[.!?]) (?=\p{Lu})/u).map((part) => text.indexOf(part.replace(/\.$/, '')))
    expect(parts).not.toContain(-1)
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
  }
})

test('every abstention gives its reason', () => {
  expect(proposed.filter(({ row }) => row.proposed === null && (row.reason ?? '') === '')).toEqual([])
})

/** Words of a text that neither the page, its address nor the titles of its site use in any form; binding words apart. */
function strangers({ proposed: text }: TextRow, { page, siteTitles }: TextCase): readonly string[] {
  const { facts, url } = page
  const sources = [
    facts?.headings.map((heading) => heading.text),
    facts?.paragraphs,
    facts?.images.map(({ caption }) => caption ?? ''),
    siteTitles,
    [url],
  ]
  const spoken = wordsOf([...sources.flat(), facts?.title, JSON.stringify(facts?.structuredData)].join(' '))
  return [...wordsOf(text ?? '')].filter((word) => word !== 'in' && !spoken.has(word) && !isFormOfOne(word, spoken))
}

/** One where the page speaks of several (Brautstrauß, Brautsträuße), or the doing where it has the deed (a reading, poets read). */
function isFormOfOne(word: string, spoken: ReadonlySet<string>): boolean {
  const one = plain(word)
  const others = [...spoken].map(plain)
  return others.some((other) => /^(?:e|s|n|en|er|es)$/.test(other.slice(one.length)) && other.startsWith(one)) || spoken.has(word.replace(/ing$/, ''))
}

function plain(word: string): string {
  return word.replaceAll('ß', 'ss').normalize('NFD').replaceAll(/\p{M}/gu, '')
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}
