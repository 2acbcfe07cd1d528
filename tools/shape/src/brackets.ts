import type { Token } from './token.ts'

const openers = ['{', '(', '[']
const closers = ['}', ')', ']']

/** The index of the bracket that encloses the token, or -1 at the top of the file. */
export function openingBracket({ tokens, at }: { tokens: readonly Token[]; at: number }): number {
  let depth = 0
  for (let index = at - 1; index >= 0; index -= 1) {
    depth -= turn(tokens[index])
    if (depth < 0) return index
  }
  return -1
}

/** The index of the bracket that closes the one at `at`, or the end of the file. */
export function closingBracket({ tokens, at }: { tokens: readonly Token[]; at: number }): number {
  let depth = 0
  for (let index = at; index < tokens.length; index += 1) {
    depth += turn(tokens[index])
    if (depth === 0) return index
  }
  return tokens.length
}

function turn(token: Token | undefined): 1 | 0 | -1 {
  if (token?.kind !== 'punctuation') return 0
  if (openers.includes(token.text)) return 1
  return closers.includes(token.text) ? -1 : 0
}
