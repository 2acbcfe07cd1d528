import { importsOf } from '../imports-of.ts'
import { isTest } from '../place.ts'
import type { Workspace } from '../project.ts'
import type { Rule } from '../rule.ts'

/** npm puts every package where everybody finds it; a package that is not declared here breaks the day its real user leaves. */
export const declaredImports: Rule = {
  id: 'declared-imports',
  find: (project) =>
    importsOf(project).flatMap(({ source, use, target }) => {
      const { workspace } = source
      if (target.kind === 'file' || target.kind === 'builtin' || workspace === null) return []
      const name = target.kind === 'workspace' ? target.workspace.name : target.name
      if (isKnown({ name, workspace }) || (isTest(source.file) && project.root.declared.has(name))) return []
      return [{ file: source.file, line: use.line, message: `"${name}" is not in ${workspace.folder}/package.json: declare it there` }]
    }),
}

/** Next.js answers to these itself: they only mark on which side a file may run. */
const markers = new Set(['server-only', 'client-only'])

function isKnown({ name, workspace }: { name: string; workspace: Workspace }): boolean {
  return workspace.declared.has(name) || name === workspace.name || (markers.has(name) && workspace.declared.has('next'))
}
