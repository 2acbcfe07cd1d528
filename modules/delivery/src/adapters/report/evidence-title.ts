import { type RawBuilder, sql } from 'kysely'

/** How an agent calls the evidence of what a field of this kind shows. */
export function evidenceTitle(kind: RawBuilder<unknown>): RawBuilder<string> {
  return sql`case ${kind} when 'search-title' then 'Title of %' when 'search-description' then 'Meta description of %' end`
}
