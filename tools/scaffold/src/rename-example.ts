import { type Spellings, spellingsOf } from './spellings.ts'

interface Rename {
  readonly text: string
  readonly from: string
  readonly to: string
}

/**
 * A file of a guide under another name. A name of one word looks the same in every spelling; where it stands decides: in a string it is an id or
 * a path, in a comment it is read by people, anywhere else it is an identifier.
 */
export function renameExample({ text, from, to }: Rename): string {
  const names = { from: spellingsOf(from), to: spellingsOf(to) }
  return text.replaceAll(pieces, (piece) => renamePiece({ piece, ...names }))
}

/** The path of such a file: folders and files are in kebab-case, migrations in snake_case. */
export function renamePath({ text, from, to }: Rename): string {
  const names = { from: spellingsOf(from), to: spellingsOf(to) }
  return text.replaceAll(mentions(names.from), (match) => (match === names.from.kebab ? names.to.kebab : names.to.snake))
}

/** Comments, strings, and what is between. */
const pieces = /\/\/[^\n]*|--[^\n]*|\/\*[\s\S]*?\*\/|'[^'\n]*'|"[^"\n]*"|(?:(?!\/\/|--|\/\*)[^'"])+|['"]/g

type Place = 'comment' | 'string' | 'code'

function renamePiece({ piece, from, to }: { piece: string; from: Spellings; to: Spellings }): string {
  const place = placeOf(piece)
  return piece.replaceAll(mentions(from), (match, offset: number) => {
    if (match === from.pascal) return place === 'code' ? to.pascal : to.title
    if (from.kebab !== from.camel) return { [from.kebab]: to.kebab, [from.snake]: to.snake, [from.camel]: to.camel }[match] ?? match
    const isPrefix = /[A-Z]/.test(piece.charAt(offset + match.length))
    return isPrefix ? to.camel : { comment: to.words, string: to.kebab, code: to.camel }[place]
  })
}

function placeOf(piece: string): Place {
  if (/^(\/\/|--|\/\*)/.test(piece)) return 'comment'
  return /^['"]./.test(piece) ? 'string' : 'code'
}

function mentions({ kebab, snake, camel, pascal }: Spellings): RegExp {
  return new RegExp(`${pascal}(?![a-z])|(?<![A-Za-z])(?:${kebab}|${snake}|${camel})(?![a-z])`, 'g')
}
