import { createHash } from 'node:crypto'

const names = new Map<string, string>()
/** What has a name stays in the memory of every connection; texts beyond so many are planned anew each time instead. */
const mostNames = 64

/** The name under which a statement is planned once per connection, or nothing when there are too many already. */
export function statementName(text: string): { readonly name?: string } {
  const known = names.get(text)
  if (known !== undefined) return { name: known }
  if (names.size >= mostNames) return {}
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return { name }
}
