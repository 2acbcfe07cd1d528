import type { GovernanceParts } from '@bizosaas/governance'
import { defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { SearchTotal } from '../domain/search/search-export.ts'
import type { SearchStore } from '../ports/search-store.ts'

/** Older files say little of what people search for now. */
const mostImports = 20

const figureSchema = z.object({ name: z.string(), clicks: z.number(), impressions: z.number(), position: z.number().nullable() })
const contentSchema = z.object({ firstDay: z.string(), lastDay: z.string(), queries: z.array(figureSchema) })

interface Dependencies {
  readonly search: Pick<SearchStore, 'list'>
  readonly evidence: Pick<GovernanceParts['evidence'], 'list'>
}

export interface SearchDemandFigures {
  /** yyyy-mm-dd. */
  readonly firstDay: string
  readonly lastDay: string
  readonly queries: readonly SearchTotal[]
}

/** The queries of the newest import that names any, as its evidence holds them; null where there is none. */
export const getSearchDemand = defineService({
  permission: permissions.evidenceRead,
  input: z.strictObject({}),
  async run({ deps, scope }: ServiceCall<Dependencies, object>): Promise<SearchDemandFigures | null> {
    const imports = await deps.search.list(scope, mostImports)
    const evidence = await deps.evidence.list(
      scope,
      imports.map(({ evidenceId }) => evidenceId),
    )
    for (const { evidenceId } of imports) {
      const read = contentSchema.safeParse(evidence.find(({ id }) => id === evidenceId)?.content)
      if (read.success && read.data.queries.length > 0) return read.data
    }
    return null
  },
})
