import type { Token } from './token.ts'

/** A name a file exports; types are gone when the code runs. */
export type ExportedName = { name: string; typeOnly: boolean }

const modifiers = new Set(['async', 'abstract', 'declare', 'default', '*'])
const valueWords = new Set(['const', 'let', 'function', 'class'])
const typeWords = new Set(['type', 'interface'])

/** The names a file exports, a default only if it has one. Takes tokens without comments. */
export function scanExports(tokens: readonly Token[]): ExportedName[] {
  return tokens.flatMap((token, at) =>
    token.kind === 'word' && token.text === 'export' && tokens[at - 1]?.text !== '.' ? exportedAt({ tokens, at: at + 1 }) : [],
  )
}

function exportedAt({ tokens, at }: { tokens: readonly Token[]; at: number }): ExportedName[] {
  const rest = tokens.slice(at, at + 8)
  const start = rest.findIndex((token) => !isPrelude(token))
  const token = rest[start]
  const typeOnly = rest.slice(0, start).some((before) => typeWords.has(before.text))
  if (token?.text === '{') return listed({ tokens, at: at + start + 1, typeOnly })
  return token?.kind === 'word' ? [{ name: token.text, typeOnly }] : []
}

function isPrelude({ text }: Token): boolean {
  return modifiers.has(text) || valueWords.has(text) || typeWords.has(text)
}

/** `{ a, b as c, type D }`: each name is the last word before a comma or the end. */
function listed({ tokens, at, typeOnly }: { tokens: readonly Token[]; at: number; typeOnly: boolean }): ExportedName[] {
  const end = tokens.findIndex((token, index) => index >= at && token.text === '}')
  return tokens.slice(at, end).flatMap((token, index) => {
    const next = tokens[at + index + 1]?.text
    const isName = token.kind === 'word' && (next === ',' || next === '}')
    return isName ? [{ name: token.text, typeOnly: typeOnly || tokens[at + index - 1]?.text === 'type' }] : []
  })
}
