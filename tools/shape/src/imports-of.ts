import type { Project, Source } from './project.ts'
import { resolveImport, type Target } from './resolve-import.ts'
import type { ImportUse } from './scan-imports.ts'

export type ResolvedImport = { source: Source; use: ImportUse; target: Target }

/** Every import of the project with what it resolves to, in the order of the files. */
export function importsOf(project: Project): ResolvedImport[] {
  return project.sources.flatMap((source) =>
    source.imports.map((use) => ({ source, use, target: resolveImport({ project, source, specifier: use.specifier }) })),
  )
}
