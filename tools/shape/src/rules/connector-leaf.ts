import { importsOf, type ResolvedImport } from '../imports-of.ts'
import { isTest, placeOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** A connector knows kernel, connector-kit and zod; only its client and its simulator know HTTP or a vendor's library. */
export const connectorLeaf: Rule = {
  id: 'connector-leaf',
  find: (project) =>
    importsOf(project).flatMap((found) => {
      const place = placeOf(found.source.file)
      if (place.area !== 'connectors') return []
      const message = place.unit === '' ? entryRefusal(found) : refusal({ found, vendor: place.unit, rest: place.rest })
      return message === null ? [] : [{ file: found.source.file, line: found.use.line, message }]
    }),
}

/** The entries list all vendors; only `./writes` may lead to a write, since only the one door opens it. */
function entryRefusal({ source, target }: ResolvedImport): string | null {
  const leadsToWrite = target.kind === 'file' && /^connectors\/[^/]+\/writes(\/|\.ts$)/.test(target.file ?? '')
  return leadsToWrite && source.file !== 'connectors/writes.ts' && !isTest(source.file) ? 'writes are listed in connectors/writes.ts only' : null
}

const harmlessBuiltins = new Set(['crypto', 'buffer'])

function refusal({ found, vendor, rest }: { found: ResolvedImport; vendor: string; rest: string }): string | null {
  const { source, target, use } = found
  const isFree = isTest(source.file) || rest === 'client.ts' || rest.startsWith('simulator/')
  if (target.kind === 'file') return fileRefusal({ source: source.file, target: target.file, vendor })
  if (target.kind === 'workspace' || isFree) return null
  if (target.kind === 'builtin' ? harmlessBuiltins.has(target.name) : target.name === 'zod') return null
  return `"${use.specifier}" belongs into client.ts: nothing else in a connector knows HTTP or a library`
}

function fileRefusal({ source, target, vendor }: { source: string; target: string | null; vendor: string }): string | null {
  if (target === null) return null
  if (!target.startsWith(`connectors/${vendor}/`)) return 'a connector is a leaf: it imports no file outside its own folder'
  if (target.startsWith(`connectors/${vendor}/writes/`) && !mayImportWrites({ source, vendor }))
    return `the writes are reached only through connectors/${vendor}/writes/index.ts and connectors/writes.ts`
  return null
}

function mayImportWrites({ source, vendor }: { source: string; vendor: string }): boolean {
  return isTest(source) || source.startsWith(`connectors/${vendor}/writes`)
}
