import { platformTables } from '../allowed.ts'
import type { Rule } from '../rule.ts'

/** Every table holds one tenant's rows under forced row level security, or is known to hold none. */
export const tenantTable: Rule = {
  id: 'tenant-table',
  find(project) {
    const migrations = project.tree.files
      .filter((file) => /^packages\/db\/migrations\/.+\.sql$/.test(file))
      .map((file) => ({ file, sql: withoutComments(project.tree.read(file)) }))
    const guarded = new Set(migrations.flatMap(({ sql }) => [...sql.matchAll(/app\.tenant_table\(\s*'(?:\w+\.)?(\w+)'/g)].map((match) => match[1])))
    return migrations.flatMap(({ file, sql }) =>
      createdTables(sql)
        .filter(({ name }) => !guarded.has(name) && !platformTables.includes(name))
        .map(({ name, line }) => ({
          file,
          line,
          message: `the table ${name} has no app.tenant_table('${name}'): add the call, or list it as a platform table in tools/shape`,
        })),
    )
  },
}

function createdTables(sql: string): { name: string; line: number }[] {
  return [...sql.matchAll(/create\s+table\s+(?:if\s+not\s+exists\s+)?(?:"?\w+"?\.)?"?(\w+)"?/gi)].flatMap((match) =>
    match[1] === undefined ? [] : [{ name: match[1], line: sql.slice(0, match.index).split('\n').length }],
  )
}

/** Comments become blanks, so that lines keep their numbers. */
function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
}
