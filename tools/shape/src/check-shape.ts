import { readProject } from './project.ts'
import { rules } from './rules.ts'
import type { Tree } from './tree.ts'
import type { Violation } from './violation.ts'

/** Looks at a whole tree with every rule. Violations come sorted by file and line. */
export function checkShape({ tree }: { tree: Tree }): Violation[] {
  const project = readProject(tree)
  return rules
    .flatMap((rule) => rule.find(project).map((finding) => ({ rule: rule.id, ...finding })))
    .toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}
