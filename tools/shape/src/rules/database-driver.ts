import { databaseDrivers } from '../allowed.ts'
import { importsOf } from '../imports-of.ts'
import { isExcepted } from '../is-excepted.ts'
import type { Rule } from '../rule.ts'

/** A connection from anywhere else would escape the three scopes, and with them row level security. */
export const databaseDriver: Rule = {
  id: 'database-driver',
  find: (project) =>
    importsOf(project)
      .filter(
        ({ source, target }) => target.kind === 'package' && target.name === 'pg' && !isExcepted({ file: source.file, exceptions: databaseDrivers }),
      )
      .map(({ source, use }) => ({
        file: source.file,
        line: use.line,
        message: 'pg is imported only by packages/db: use withTenant, withAgency or withPlatform',
      })),
}
