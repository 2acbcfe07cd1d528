import { contextOrder, type Layer, layerLibraries, moduleLayers } from '../allowed.ts'
import { importsOf, type ResolvedImport } from '../imports-of.ts'
import { isTest, placeOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** domain → kernel; ports → domain; services → domain, ports, front doors; adapters → ports, domain and the outside, never services. */
export const moduleLayerOrder: Rule = {
  id: 'module-layer-order',
  find: (project) =>
    importsOf(project).flatMap((found) => {
      const { file } = found.source
      const place = placeOf(file)
      const name = layerOf(file)
      const layer = place.area === 'modules' && !/\.test\.ts$/.test(file) ? moduleLayers[name] : undefined
      const message = layer === undefined ? null : refusal({ found, name, layer, isTesting: isTest(file) })
      return message === null ? [] : [{ file, line: found.use.line, message }]
    }),
}

function layerOf(file: string): string {
  return placeOf(file).rest.split('/')[0] ?? ''
}

function refusal({ found, name, layer, isTesting }: { found: ResolvedImport; name: string; layer: Layer; isTesting: boolean }): string | null {
  const { target, use } = found
  if (isTesting) return null
  if (target.kind === 'file')
    return target.file === null || layer.layers.includes(layerOf(target.file))
      ? null
      : `${name} must not import ${layerOf(target.file)}: it may import ${layer.layers.join(', ')}`
  if (target.kind === 'workspace')
    return workspaceRefusal({ wanted: target.workspace.name.replace('@bizosaas/', ''), name, layer, typeOnly: use.typeOnly })
  return layer.libraries === 'any' || layer.libraries.includes(target.name) || isExceptedLibrary({ file: found.source.file, library: target.name })
    ? null
    : `${name} must not import "${use.specifier}": put it behind a port and into an adapter`
}

function isExceptedLibrary({ file, library }: { file: string; library: string }): boolean {
  return layerLibraries.some((exception) => exception.library === library && exception.files.test(file))
}

function workspaceRefusal({ wanted, name, layer, typeOnly }: { wanted: string; name: string; layer: Layer; typeOnly: boolean }): string | null {
  if (typeOnly && layer.types.includes(wanted)) return null
  if (layer.packages === 'any' || layer.packages.includes(wanted)) return null
  if (layer.contexts && contextOrder[wanted] !== undefined) return null
  return `${name} must not import ${wanted}: it may import ${layer.packages.join(', ')}${layer.contexts ? ' and the front doors of other modules' : ''}`
}
