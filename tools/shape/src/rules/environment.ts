import { environmentReaders } from '../allowed.ts'
import { importsOf } from '../imports-of.ts'
import { isExcepted } from '../is-excepted.ts'
import type { Rule } from '../rule.ts'
import type { Token } from '../token.ts'

/** Configuration is one validated schema; a variable read elsewhere is one nobody finds, documents or checks. */
export const environment: Rule = {
  id: 'environment',
  find: (project) => [
    ...project.sources
      .filter(({ file }) => !isExcepted({ file, exceptions: environmentReaders }))
      .flatMap(({ file, tokens }) => tokens.filter((_, at) => isRead({ tokens, at })).map(({ line }) => ({ file, line, message }))),
    ...importsOf(project)
      .filter(
        ({ source, target }) =>
          target.kind === 'builtin' && target.name === 'process' && !isExcepted({ file: source.file, exceptions: environmentReaders }),
      )
      .map(({ source, use }) => ({ file: source.file, line: use.line, message })),
  ],
}

const message = 'process.env is read only in packages/config: add the setting to its schema and pass the value in'

/** NODE_ENV is no setting: bundlers put its value in while they build. */
function isRead({ tokens, at }: { tokens: readonly Token[]; at: number }): boolean {
  const isEnvironment = tokens[at]?.text === 'env' && tokens[at - 1]?.text === '.' && tokens[at - 2]?.text === 'process'
  return isEnvironment && tokens[at + 2]?.text !== 'NODE_ENV'
}
