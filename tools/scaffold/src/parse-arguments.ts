import { type KindName, kinds } from './kinds.ts'

export type Request = { kind: 'new'; what: KindName; id: string } | { kind: 'usage'; problem: string }

const usage = `usage: npm run new ${Object.keys(kinds).join('|')} <id-in-kebab-case>`

/** Reads `connector google-sheets`. */
export function parseArguments([what = '', id = '', ...rest]: readonly string[]): Request {
  if (!isKind(what)) return { kind: 'usage', problem: usage }
  if (rest.length > 0) return { kind: 'usage', problem: `unexpected ${rest.join(' ')}\n${usage}` }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return { kind: 'usage', problem: `"${id}" is no id: lower case words with dashes between\n${usage}` }
  return { kind: 'new', what, id }
}

function isKind(what: string): what is KindName {
  return Object.hasOwn(kinds, what)
}
