import { importsOf } from '../imports-of.ts'
import type { Project } from '../project.ts'
import type { Rule } from '../rule.ts'

type Graph = Map<string, { to: string; line: number }[]>
type Walk = { graph: Graph; path: string[]; done: Set<string>; found: string[][] }

/** No file may need itself, over packages too. Type-only imports are left out: they are gone when the code runs. */
export const importCycles: Rule = {
  id: 'import-cycle',
  find(project) {
    const graph = readGraph(project)
    const walk: Walk = { graph, path: [], done: new Set(), found: [] }
    for (const file of graph.keys()) visit({ walk, file })
    return walk.found.map((cycle) => {
      const [first = '', second = first] = cycle
      const line = graph.get(first)?.find((edge) => edge.to === second)?.line ?? 1
      return { file: first, line, message: `imports itself: ${[...cycle, first].join(' → ')}: move what they share into a file of its own` }
    })
  },
}

function readGraph(project: Project): Graph {
  const graph: Graph = new Map(project.sources.map((source) => [source.file, []]))
  for (const { source, use, target } of importsOf(project)) {
    const to = target.kind === 'file' || target.kind === 'workspace' ? target.file : null
    if (to !== null && !use.typeOnly) graph.get(source.file)?.push({ to, line: use.line })
  }
  return graph
}

/** Depth first; a file met again on the current path closes a cycle. Each file is left once, so each cycle is told once. */
function visit({ walk, file }: { walk: Walk; file: string }): void {
  const start = walk.path.indexOf(file)
  if (start >= 0) {
    walk.found.push(walk.path.slice(start))
    return
  }
  if (walk.done.has(file)) return
  walk.path.push(file)
  for (const edge of walk.graph.get(file) ?? []) visit({ walk, file: edge.to })
  walk.path.pop()
  walk.done.add(file)
}
