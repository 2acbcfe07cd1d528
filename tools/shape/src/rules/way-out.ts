import { waysOut } from '../allowed.ts'
import { bindsName } from '../binds-name.ts'
import { closingBracket } from '../brackets.ts'
import { importsOf, type ResolvedImport } from '../imports-of.ts'
import { isExcepted } from '../is-excepted.ts'
import type { Source } from '../project.ts'
import type { Finding, Rule } from '../rule.ts'

const clients = new Set(['undici', 'http', 'https', 'http2', 'net', 'tls', 'dgram', 'axios', 'got', 'node-fetch'])
/** What a server needs of these modules; a listener is not a way out. */
const serverNames = new Set(['createServer', 'Server', 'type', 'Socket', 'IncomingMessage', 'ServerResponse', 'AddressInfo', 'STATUS_CODES'])
const remedy = 'only packages/egress goes out: take its guarded fetch as a dependency'

/** Everything that leaves this machine passes the egress guard, which knows private addresses, allowed hosts and limits. */
export const wayOut: Rule = {
  id: 'way-out',
  find: (project) => [
    ...importsOf(project)
      .filter((found) => isGuarded(found.source) && isClient(found))
      .map(({ source, use }) => ({ file: source.file, line: use.line, message: `"${use.specifier}": ${remedy}` })),
    ...project.sources.filter(isGuarded).flatMap(fetchFindings),
  ],
}

function isClient({ use, target }: ResolvedImport): boolean {
  if (use.typeOnly || (target.kind !== 'builtin' && target.kind !== 'package')) return false
  const isServerOnly = target.kind === 'builtin' && use.names.length > 0 && use.names.every((name) => serverNames.has(name))
  return clients.has(target.name) && !isServerOnly
}

function isGuarded({ file }: Source): boolean {
  return !isExcepted({ file, exceptions: waysOut })
}

function fetchFindings({ file, tokens }: Source): Finding[] {
  if (bindsName({ tokens, name: 'fetch' })) return []
  return tokens.flatMap((token, at) =>
    token.kind === 'word' && token.text === 'fetch' && isGlobal({ tokens, at }) && !isDeclaration({ tokens, at })
      ? [{ file, line: token.line, message: `the global fetch: ${remedy}` }]
      : [],
  )
}

/** Bare or as a member of globalThis, and not only its type. */
function isGlobal({ tokens, at }: { tokens: Source['tokens']; at: number }): boolean {
  const before = tokens[at - 1]?.text
  if (before === '.' || before === '?.') return tokens[at - 2]?.text === 'globalThis' && tokens[at - 3]?.text !== 'typeof'
  return before !== 'typeof'
}

/** `fetch: x`, `fetch?: x` and a method `fetch(…) {` name a property, they do not use the global. */
function isDeclaration({ tokens, at }: { tokens: Source['tokens']; at: number }): boolean {
  const next = tokens[at + 1]?.text
  if (next === ':' || (next === '?' && tokens[at + 2]?.text === ':')) return true
  if (next !== '(') return false
  return ['{', ':'].includes(tokens[closingBracket({ tokens, at: at + 1 }) + 1]?.text ?? '')
}
