import { auditWords as words } from './audit-words.ts'

const longestText = 240
const mostFacts = 8

/** Names of what was read that say something to whoever has no code in front of them; what is not here, the sentence above it tells. */
const labels: Readonly<Record<string, string>> = {
  src: 'File',
  caption: 'Caption',
  heading: 'Heading above',
  text: 'Words of the link',
  href: 'Address in the link',
  sameAs: 'Same text as',
}

/** What was read at one place, in words: without what is empty or only a program reads. */
export function auditFacts(content: unknown): readonly (readonly [name: string, value: string])[] {
  const named: readonly (readonly [string, unknown])[] = isObject(content)
    ? Object.entries(content).flatMap(([name, value]) => (labels[name] === undefined ? [] : [[labels[name], value] as const]))
    : [[words.now, content]]
  return named.map(([name, value]) => [name, cut(plainText(value))] as const).filter(([, value]) => value !== '')
}

function plainText(value: unknown): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return Array.isArray(value) ? value.slice(0, mostFacts).map(plainText).filter(Boolean).join(', ') : ''
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)} …` : text
}
