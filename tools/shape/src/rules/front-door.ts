import { doorToConnectors, evaluations } from '../allowed.ts'
import { importsOf, type ResolvedImport } from '../imports-of.ts'
import { isCompose, isTest, placeOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** A package is seen through the entries of its package.json; some entries are open to a few places only. */
export const frontDoor: Rule = {
  id: 'front-door',
  find: (project) =>
    importsOf(project).flatMap((found) => {
      const message = refusal(found)
      return message === null ? [] : [{ file: found.source.file, line: found.use.line, message }]
    }),
}

function refusal({ source, use, target }: ResolvedImport): string | null {
  if (target.kind === 'file' && !target.inside) return `"${use.specifier}" leaves its package: import the other one by its name`
  if (target.kind !== 'workspace') return null
  const { name, folder } = target.workspace
  if (target.workspace === source.workspace) return `"${use.specifier}" is this package itself: import the file by its relative path`
  if (target.workspace.exports[target.entry] === undefined)
    return `${name} has no entry "${target.entry}": import what its index exports, or export it there`
  return closedEntry({ file: source.file, folder, entry: target.entry, name })
}

function closedEntry({ file, folder, entry, name }: { file: string; folder: string; entry: string; name: string }): string | null {
  if (isTest(file)) return null
  if (entry === './testing') return evaluations.test(file) ? null : `${name}/testing is for tests and evaluations only`
  if (entry === './adapters' && placeOf(`${folder}/src/index.ts`).area === 'modules' && !isCompose(file))
    return `${name}/adapters is opened only in apps/*/src/compose and in tests`
  if (name === '@bizosaas/connectors' && entry === './writes' && !mayOpenWrites(file))
    return 'the writes of connectors are opened only by the action runner of integration and by compose: propose the change instead'
  return null
}

/** The one door: integration's adapter of governance's ActionRunner, and the place that hands it the writes. */
function mayOpenWrites(file: string): boolean {
  return isCompose(file) || doorToConnectors.test(file)
}
