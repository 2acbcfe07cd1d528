import type { Column, Relation } from './read-catalogue.ts'

/** A table as a person reads it: columns, keys, indexes, who sees which rows and who may do what. Not run by anything. */
export function tableFile(table: Relation): string {
  const body = [...table.columns.map(columnLine), ...table.constraints.map((constraint) => `  constraint ${constraint}`)].join(',\n')
  const security = table.isForced
    ? [`alter table ${table.name} enable row level security;`, `alter table ${table.name} force row level security;`]
    : []
  const sections = [
    [`-- Generated from the migrated database by \`npm run gen\`; the truth is packages/db/migrations.`],
    [`create table ${table.name} (\n${body}\n);`],
    table.indexes.map((definition) => `${definition.replace(' ON public.', ' ON ')};`),
    [...security, ...table.policies.map((policy) => `create policy ${policy.replace(' for ', ` on ${table.name} for `)};`)],
    table.triggers.map((definition) => `${definition.replace(' ON public.', ' ON ')};`),
    table.grants.map((grant) => `grant ${grant.replace(' to ', ` on ${table.name} to `)};`),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function columnLine({ name, type, isRequired, fallback, isComputed }: Column): string {
  const given = fallback === null ? '' : isComputed ? ` generated always as (${fallback}) stored` : ` default ${fallback}`
  return `  ${name} ${type}${isRequired ? ' not null' : ''}${given}`
}
