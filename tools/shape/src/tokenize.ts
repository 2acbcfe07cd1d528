import type { Token, TokenKind } from './token.ts'

type Scan = { text: string; at: number; line: number; tokens: Token[]; previous: Token | null; templates: number[] }

/**
 * Cuts TypeScript into tokens. TypeScript 7 offers no parser to programs, and a search with patterns alone would find imports in
 * strings and comments. JSX text is cut up like code; a lone apostrophe in it is punctuation, because a string ends on its line.
 */
export function tokenize(text: string): Token[] {
  const scan: Scan = { text, at: 0, line: 1, tokens: [], previous: null, templates: [] }
  while (scan.at < text.length) step(scan)
  return scan.tokens
}

const space = /\s+/y
const templateChunk = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y
const patterns: readonly [TokenKind, RegExp][] = [
  ['comment', /\/\/[^\n]*|\/\*[\s\S]*?\*\//y],
  ['string', /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/y],
  ['number', /\d[\w.]*/y],
  ['word', /[#@]?[\p{ID_Start}$_][\p{ID_Continue}$]*/uy],
  ['regex', /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y],
]
const punctuation = /=>|\.\.\.|\?\.|[\s\S]/uy
const braces: Record<string, number> = { '{': 1, '}': -1 }
/** After these a slash starts a regular expression although they look like values. */
const wordsBeforeRegex = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'delete',
  'void',
  'throw',
  'new',
  'else',
  'do',
  'await',
  'yield',
  'instanceof',
])

function step(scan: Scan): void {
  if (take({ scan, pattern: space }) !== null) return
  for (const [kind, pattern] of patterns) {
    const text = kind === 'regex' && !regexMayStart(scan.previous) ? null : take({ scan, pattern })
    if (text !== null) {
      push({ scan, kind, text })
      return
    }
  }
  mark({ scan, text: take({ scan, pattern: punctuation }) ?? '' })
}

/** Punctuation, and with it the braces that decide where a template's inserted code ends. */
function mark({ scan, text }: { scan: Scan; text: string }): void {
  const depth = scan.templates.at(-1)
  const endsInsert = text === '}' && depth === 0
  if (endsInsert) scan.templates.pop()
  if (text === '`' || endsInsert) template(scan)
  else {
    if (depth !== undefined) scan.templates[scan.templates.length - 1] = depth + (braces[text] ?? 0)
    push({ scan, kind: 'punctuation', text })
  }
}

function template(scan: Scan): void {
  const { line } = scan
  const chunk = take({ scan, pattern: templateChunk }) ?? ''
  push({ scan, kind: 'template', text: chunk, line })
  if (scan.text.startsWith('${', scan.at)) {
    scan.at += 2
    scan.templates.push(0)
  } else {
    scan.at += 1
  }
}

function take({ scan, pattern }: { scan: Scan; pattern: RegExp }): string | null {
  pattern.lastIndex = scan.at
  const text = pattern.exec(scan.text)?.[0]
  if (text === undefined) return null
  scan.at += text.length
  scan.line += text.split('\n').length - 1
  return text
}

function push({ scan, kind, text, line }: { scan: Scan; kind: TokenKind; text: string; line?: number }): void {
  const startsAt = line ?? scan.line - (text.split('\n').length - 1)
  const token = { kind, text: kind === 'string' ? text.slice(1, -1) : text, line: startsAt }
  scan.tokens.push(token)
  if (kind !== 'comment') scan.previous = token
}

function regexMayStart(previous: Token | null): boolean {
  if (previous === null) return true
  if (previous.kind === 'word') return wordsBeforeRegex.has(previous.text)
  return previous.kind === 'punctuation' && !')]}<'.includes(previous.text)
}
