import { moduleLayers } from '../allowed.ts'
import { foldersOf } from '../folders-of.ts'
import type { Rule } from '../rule.ts'

/** A module's src holds its front door and the five layers, nothing else: what does not fit a layer has no place yet. */
export const moduleShape: Rule = {
  id: 'module-shape',
  find: (project) =>
    foldersOf({ project, area: 'modules' }).flatMap(({ name, path, files }) => {
      const inSource = files.filter((file) => project.files.has(`${path}/src/${file}`))
      const strays = inSource.filter((file) => moduleLayers[file.split('/')[0] ?? ''] === undefined && !/^[^/]+\.test\.ts$/.test(file))
      return [
        ...(inSource.length > 0 && !inSource.includes('index.ts')
          ? [{ file: path, line: 1, message: `the module ${name} has no src/index.ts, its front door` }]
          : []),
        ...strays.map((file) => ({ file: `${path}/src/${file}`, line: 1, message: `belongs into one of ${Object.keys(moduleLayers).join(', ')}` })),
      ]
    }),
}
