import { vocabularies } from '../allowed.ts'
import type { Source } from '../project.ts'
import type { Rule } from '../rule.ts'
import { type ExportedName, scanExports } from '../scan-exports.ts'

/** A file is named after the public thing in it, so that a name seen in code leads to its file. */
export const fileName: Rule = {
  id: 'file-name',
  find: (project) =>
    project.sources.filter(isNamed).flatMap(({ file, tokens }) => {
      const exported = scanExports(tokens)
      if (exported.length === 0 || fits({ file, exported })) return []
      const names = exported.slice(0, 5).map(({ name }) => name)
      return [{ file, line: 1, message: `exports ${names.join(', ')}, not what it is called after: rename the file or the export, or split it` }]
    }),
}

/** Files whose name is fixed by the folder's shape, by Next.js or by a tool. */
const namedByRole = new Set(['index', 'main', 'manifest', 'client', 'api', 'contract', 'workflow', 'steps', 'writes', 'simulators', 'global-setup'])
const namedByNext = new Set([
  'page',
  'layout',
  'error',
  'global-error',
  'loading',
  'not-found',
  'template',
  'default',
  'route',
  'proxy',
  'icon',
  'manifest',
  'instrumentation',
  'instrumentation-client',
])

function isNamed({ file }: Source): boolean {
  const base = baseOf(file)
  if (/\.(test|config|suite)$/.test(base) || namedByRole.has(base) || vocabularies.some(({ files }) => files.test(file))) return false
  return !(file.startsWith('apps/') && namedByNext.has(base)) && /\.tsx?$/.test(file)
}

function baseOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.tsx?$/, '')
}

/**
 * One public thing lends the file its name: each word of the file is in it, or in the types beside it (`saga.ts` has runSaga,
 * `find-wordpress.ts` has findWordPress). A family of small things, or of types, at least shares a word with its file.
 */
function fits({ file, exported }: { file: string; exported: readonly ExportedName[] }): boolean {
  const known = new Set(exported.flatMap(({ name }) => wordsOf(name)))
  const words = baseOf(file).split('-').map(singular)
  const isFamily = exported.filter(({ typeOnly }) => !typeOnly).length !== 1
  return isFamily ? words.some((word) => known.has(word)) : words.every((word) => known.has(word))
}

/** The words of a name, and its neighbours written as one. */
function wordsOf(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g)?.map((word) => word.toLowerCase()) ?? []
  return words.flatMap((word, at) => [word, word + (words[at + 1] ?? '')]).map(singular)
}

function singular(word: string): string {
  return word.replace(/(ie)?s$/, (ending) => (ending === 'ies' ? 'y' : ''))
}
