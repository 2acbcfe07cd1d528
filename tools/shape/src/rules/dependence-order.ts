import { areaOrder, contextOrder, doorToConnectors, packageOrder, packagesForModules, packagesForPortals, portals } from '../allowed.ts'
import { importsOf } from '../imports-of.ts'
import { isTest, type Place, placeOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** kernel → contracts, config → kits, db, egress → modules → connectors, workflows, agents → apps, and the pairs between contexts. */
export const dependenceOrder: Rule = {
  id: 'dependence-order',
  find: (project) =>
    importsOf(project).flatMap(({ source, use, target }) => {
      if (target.kind !== 'workspace' || target.workspace === source.workspace) return []
      const place = placeOf(source.file)
      const wanted = target.workspace.name.replace('@bizosaas/', '')
      const allowed = [...allowedFor(place), ...extrasFor(source.file)]
      if (allowed.includes(wanted)) return []
      return [
        {
          file: source.file,
          line: use.line,
          message: `${nameOf(place)} must not know ${wanted}: it may import ${allowed.join(', ') || 'nothing of ours'}`,
        },
      ]
    }),
}

function extrasFor(file: string): string[] {
  return [...(isTest(file) ? ['test-kit'] : []), ...(doorToConnectors.test(file) ? ['connectors'] : [])]
}

function allowedFor({ area, unit }: Place): readonly string[] {
  if (area === 'packages') return packageOrder[unit] ?? []
  if (area === 'modules') return [...(contextOrder[unit] ?? []), ...packagesForModules]
  if (area === 'apps' && portals.includes(unit)) return packagesForPortals
  return areaOrder[area] ?? []
}

function nameOf({ area, unit }: Place): string {
  return unit === '' ? area : `${area}/${unit}`
}
