import { closingBracket, openingBracket } from './brackets.ts'
import type { Token } from './token.ts'

/**
 * Whether a file gives a name of its own the same spelling as a global: by import, `const { fetch } = …`, `({ fetch }: Deps)` or
 * `(fetch: Fetch)`. Its uses then mean that name, which came in from outside.
 */
export function bindsName({ tokens, name }: { tokens: readonly Token[]; name: string }): boolean {
  return tokens.some((token, at) => token.kind === 'word' && token.text === name && (isDeclared({ tokens, at }) || isInPattern({ tokens, at })))
}

function isDeclared({ tokens, at }: { tokens: readonly Token[]; at: number }): boolean {
  const before = tokens[at - 1]?.text ?? ''
  if (['const', 'let', 'function', 'as'].includes(before)) return true
  return tokens[at + 1]?.text === ':' && tokens[openingBracket({ tokens, at })]?.text === '('
}

/** The braces around it are followed by `=`, `:`, `from` or an arrow: they take apart, they do not build. */
function isInPattern({ tokens, at }: { tokens: readonly Token[]; at: number }): boolean {
  if (tokens[at - 1]?.text === '.' || tokens[at + 1]?.text === ':') return false
  const open = openingBracket({ tokens, at })
  if (tokens[open]?.text !== '{') return false
  const close = closingBracket({ tokens, at: open })
  const after = tokens[close + 1]?.text ?? ''
  return ['=', ':', 'from'].includes(after) || (after === ')' && tokens[close + 2]?.text === '=>')
}
