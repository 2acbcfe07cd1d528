import type { Edit } from './kind.ts'

/** The text with one edit in it; null where the place it belongs to is not there. The formatter puts imports into order afterwards. */
export function applyEdit({ text, edit }: { text: string; edit: Edit }): string | null {
  switch (edit.kind) {
    case 'import':
      return withImport({ text, ...edit })
    case 'entry':
      return withEntry({ text, ...edit })
    case 'line':
      return text.replace(/^(import|export) /m, (start) => `${edit.line}\n${start}`)
  }
}

function withImport({ text, names, from }: { text: string; names: readonly string[]; from: string }): string | null {
  const known = new RegExp(`import \\{([^}]*)\\} from '${from}'`).exec(text)
  if (known?.[1] !== undefined) {
    const all = [...known[1].split(',').map((name) => name.trim()), ...names].filter((name) => name !== '')
    return text.replace(known[0], `import { ${all.join(', ')} } from '${from}'`)
  }
  const line = `import { ${names.join(', ')} } from '${from}'\n`
  return /^import /m.test(text) ? text.replace(/^import /m, (start) => `${line}${start}`) : null
}

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/** Before the bracket that closes the one with which the match of `after` ends. */
function withEntry({ text, after, entry, unless }: { text: string; after: RegExp; entry: string; unless?: RegExp }): string | null {
  if (unless?.test(text)) return text
  const match = after.exec(text)
  if (match === null) return null
  const open = match[0].at(-1) ?? ''
  let depth = 1
  for (let at = match.index + match[0].length; at < text.length; at += 1) {
    if (text[at] === open) depth += 1
    if (text[at] === closing[open]) depth -= 1
    if (depth === 0) return `${text.slice(0, at).replace(/[,\s]*$/, '')},\n${entry},\n${text.slice(at)}`.replace(/([[{]),\n/, '$1\n')
  }
  return null
}
