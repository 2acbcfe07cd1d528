import { foldersOf } from '../folders-of.ts'
import { importsOf, type ResolvedImport } from '../imports-of.ts'
import { isTest } from '../place.ts'
import type { Project, Source } from '../project.ts'
import type { Finding, Rule } from '../rule.ts'
import { scanExports } from '../scan-exports.ts'

/**
 * What nobody put into the list that the platform reads is complete, tested and never used: connectors, workflows, agents and adapters. A test
 * counts as a user for every other tool, so this is asked of running code alone.
 */
export const registration: Rule = {
  id: 'registration',
  find(project) {
    const uses = importsOf(project).filter(({ source }) => !isTest(source.file))
    return [
      ...lostConnectors({ project, uses }),
      ...lostWorkflows({ project, uses }),
      ...lostAgents({ project, uses }),
      ...lostAdapters({ project, uses }),
    ]
  },
}

interface Question {
  readonly project: Project
  /** Imports of running code. */
  readonly uses: readonly ResolvedImport[]
}

function lostConnectors({ project, uses }: Question): Finding[] {
  return foldersOf({ project, area: 'connectors' }).flatMap(({ name, path }) =>
    [
      { list: 'connectors/index.ts', entry: `${path}/index.ts` },
      { list: 'connectors/writes.ts', entry: `${path}/writes/index.ts` },
    ]
      .filter(({ list, entry }) => project.files.has(entry) && !uses.some((use) => use.source.file === list && fileOf(use) === entry))
      .map(({ list, entry }) => ({
        file: entry,
        line: 1,
        message: `the connector ${name} is not in ${list}: import it there and add it to the list`,
      })),
  )
}

function lostWorkflows({ project, uses }: Question): Finding[] {
  return project.sources
    .filter(({ file }) => /^workflows\/[^/]+\/(workflow|steps)\.ts$/.test(file))
    .flatMap(({ file, tokens }) =>
      valuesOf(tokens)
        .filter((name) => file.endsWith('/workflow.ts') || name.startsWith('create'))
        .filter((name) => !uses.some(({ source, use }) => source.file.startsWith('apps/worker/src/compose/') && use.names.includes(name)))
        .map((name) => ({
          file,
          line: 1,
          message: `${name} is not composed: export it in workflows/index.ts and add it in apps/worker/src/compose`,
        })),
    )
}

function lostAgents({ project, uses }: Question): Finding[] {
  const isList = ({ source }: ResolvedImport) => /^agents\/[^/]+\.ts$/.test(source.file) && source.file !== 'agents/index.ts'
  return project.sources.filter(isAgent).flatMap(({ file, tokens }) =>
    uses.some((use) => isList(use) && fileOf(use) === file)
      ? []
      : [
          {
            file,
            line: 1,
            message: `the agent ${valuesOf(tokens)[0] ?? ''} is not in agents/agent-cards.ts: import it there and add it to the list`,
          },
        ],
  )
}

/** A role of a crew: the one kind of file that declares an agent. */
export function isAgent({ file, tokens }: Source): boolean {
  return (
    /^agents\/[^/]+\/.+\.ts$/.test(file) && !isTest(file) && tokens.some(({ text }, at) => text === 'defineAgent' && tokens[at - 1]?.text === '=')
  )
}

function lostAdapters({ project, uses }: Question): Finding[] {
  return project.sources
    .filter(({ file }) => /^modules\/[^/]+\/src\/adapters\/.+\.ts$/.test(file) && !isTest(file) && !file.endsWith('/index.ts'))
    .flatMap((source) => {
      const names = valuesOf(source.tokens).filter((name) => name.startsWith('create'))
      return names
        .filter((name) => !isBuilt({ name, file: source.file, uses }))
        .map((name) => ({
          file: source.file,
          line: 1,
          message: `${name} is built nowhere: export it in the module's adapters/index.ts and build it in apps/*/src/compose, or delete it`,
        }))
    })
}

/** By another adapter of its module, or by whoever opens the module's adapters. Being handed on by an index is no use. */
function isBuilt({ name, file, uses }: { name: string; file: string; uses: readonly ResolvedImport[] }): boolean {
  const module = file.split('/').slice(0, 2).join('/')
  return uses.some(({ source, use, target }) => {
    if (!use.names.includes(name) || source.file.endsWith('/adapters/index.ts')) return false
    return target.kind === 'workspace' ? target.workspace.folder === module : target.kind === 'file' && source.file.startsWith(`${module}/`)
  })
}

function valuesOf(tokens: Source['tokens']): string[] {
  return scanExports(tokens).flatMap(({ name, typeOnly }) => (typeOnly ? [] : [name]))
}

function fileOf({ target }: ResolvedImport): string | null {
  return target.kind === 'file' ? target.file : null
}
