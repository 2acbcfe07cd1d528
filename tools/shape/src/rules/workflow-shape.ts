import { foldersOf } from '../folders-of.ts'
import type { Rule } from '../rule.ts'

/** A workflow's folder: what it promises, what it does, its steps, its story as a test (STYLE.md section 2). */
export const workflowShape: Rule = {
  id: 'workflow-shape',
  find: (project) =>
    foldersOf({ project, area: 'workflows' }).flatMap(({ name, path, files }) =>
      ['contract.ts', 'workflow.ts', 'steps.ts', `${name}.test.ts`]
        .filter((needed) => !files.includes(needed))
        .map((needed) => ({ file: path, line: 1, message: `the workflow ${name} has no ${needed}` })),
    ),
}
