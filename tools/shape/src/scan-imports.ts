import type { Token } from './token.ts'

/** One place where a file names another: static, re-exporting, dynamic. `typeOnly` imports vanish before the code runs. */
export type ImportUse = { specifier: string; line: number; typeOnly: boolean; names: string[] }

/** Finds every import of a file. Takes tokens without comments. */
export function scanImports(tokens: readonly Token[]): ImportUse[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word' || tokens[at - 1]?.text === '.') return []
    const found = readers.get(token.text)?.(tokens, at) ?? null
    return found === null ? [] : [found]
  })
}

type Reader = (tokens: readonly Token[], at: number) => ImportUse | null

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['import', (tokens, at) => (isMark(tokens[at + 1], '(') ? call(tokens, at) : statement(tokens, at))],
  ['export', (tokens, at) => (isReexport(tokens, at) ? statement(tokens, at) : null)],
  ['require', (tokens, at) => (isMark(tokens[at + 1], '(') ? call(tokens, at) : null)],
])

function isReexport(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text === 'type' ? tokens[at + 2] : tokens[at + 1]
  return isMark(next, '{') || isMark(next, '*')
}

/** `import('x')` and `require('x')`; a computed name cannot be checked and is left alone. */
function call(tokens: readonly Token[], at: number): ImportUse | null {
  const argument = tokens[at + 2]
  const isPlain = argument?.kind === 'string' || (argument?.kind === 'template' && isMark(tokens[at + 3], ')'))
  return argument !== undefined && isPlain ? { specifier: argument.text, line: argument.line, typeOnly: false, names: [] } : null
}

/** `import …, { a, type B } from 'x'`, `import 'x'`, `export … from 'x'`: words and marks up to the source. */
function statement(tokens: readonly Token[], at: number): ImportUse | null {
  const end = tokens.findIndex((token, index) => index > at && !isClausePart(token))
  const source = tokens[end]
  if (source?.kind !== 'string' || !isSource(tokens, end, at)) return null
  const names = tokens.slice(at + 1, end).filter((token) => token.kind === 'word' && token.text !== 'from')
  return { specifier: source.text, line: source.line, typeOnly: isTypeOnly(tokens, at), names: names.map((token) => token.text) }
}

function isClausePart({ kind, text }: Token): boolean {
  return (kind === 'word' && text !== 'import' && text !== 'export') || (kind === 'punctuation' && '{},*'.includes(text))
}

function isSource(tokens: readonly Token[], index: number, at: number): boolean {
  return index === at + 1 || tokens[index - 1]?.text === 'from'
}

function isTypeOnly(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.text === 'type' && tokens[at + 2]?.text !== 'from' && tokens[at + 2]?.text !== ','
}

function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === 'punctuation' && token.text === text
}
