import { type Folder, foldersOf } from '../folders-of.ts'
import type { Project } from '../project.ts'
import type { Finding, Rule } from '../rule.ts'

/** A vendor's folder always looks the same, so that a reader of one knows all (STYLE.md section 1). */
export const connectorShape: Rule = {
  id: 'connector-shape',
  find: (project) => foldersOf({ project, area: 'connectors' }).flatMap((folder) => [...missing(folder), ...wrongId({ project, folder })]),
}

const needed: readonly { what: string; fits: (rest: string, vendor: string) => boolean }[] = [
  { what: 'manifest.ts', fits: (rest) => rest === 'manifest.ts' },
  { what: 'client.ts', fits: (rest) => rest === 'client.ts' },
  { what: 'api.ts', fits: (rest) => rest === 'api.ts' },
  { what: 'reads/ or writes/', fits: (rest) => /^(reads|writes)\/.+\.ts$/.test(rest) },
  { what: 'simulator/', fits: (rest) => rest.startsWith('simulator/') },
  { what: 'test file of its own name', fits: (rest, vendor) => rest === `${vendor}.test.ts` || rest === `${vendor}.int.test.ts` },
]

function missing({ name, path, files }: Folder): Finding[] {
  return needed
    .filter(({ fits }) => !files.some((rest) => fits(rest, name)))
    .map(({ what }) => ({ file: path, line: 1, message: `the connector ${name} has no ${what}` }))
}

function wrongId({ project, folder }: { project: Project; folder: Folder }): Finding[] {
  const file = `${folder.path}/manifest.ts`
  const tokens = project.sources.find((source) => source.file === file)?.tokens ?? []
  const at = tokens.findIndex((token, index) => token.text === 'id' && tokens[index + 1]?.text === ':')
  const id = tokens[at + 2]
  if (at < 0 || id === undefined || id.text === folder.name) return []
  return [{ file, line: id.line, message: `the manifest's id is "${id.text}": it must be "${folder.name}", like the folder` }]
}
