import { isBuiltin } from 'node:module'
import path from 'node:path'
import type { Project, Source, Workspace } from './project.ts'

/** What a specifier means. `file` is null where nothing in the tree answers to it. */
export type Target =
  | { kind: 'file'; file: string | null; inside: boolean }
  | { kind: 'workspace'; workspace: Workspace; entry: string; file: string | null }
  | { kind: 'builtin'; name: string }
  | { kind: 'package'; name: string }

/** Resolves as Node does for our sources: relative by path, our packages through their `exports`, all else by package name. */
export function resolveImport({ project, source, specifier }: { project: Project; source: Source; specifier: string }): Target {
  if (specifier.startsWith('.')) return resolveRelative({ project, source, specifier })
  if (isBuiltin(specifier)) return { kind: 'builtin', name: specifier.replace(/^node:/, '') }
  const name = packageName(specifier)
  const workspace = project.workspaces.find((candidate) => candidate.name === name && candidate.folder !== '')
  if (workspace === undefined) return { kind: 'package', name }
  const entry = `.${specifier.slice(name.length)}`
  const exported = workspace.exports[entry]
  return { kind: 'workspace', workspace, entry, file: exported === undefined ? null : path.posix.join(workspace.folder, exported) }
}

function resolveRelative({ project, source, specifier }: { project: Project; source: Source; specifier: string }): Target {
  const wanted = path.posix.join(path.posix.dirname(source.file), specifier)
  const file = [wanted, `${wanted}.ts`, `${wanted}.tsx`, `${wanted}/index.ts`].find((candidate) => project.files.has(candidate)) ?? null
  const inside = source.workspace === null || wanted.startsWith(`${source.workspace.folder}/`)
  return { kind: 'file', file: file ?? (inside ? wanted : null), inside }
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
