import { defineReader } from '@bizosaas/agent-kit'
import type { SearchDemand } from '@bizosaas/automation'
import { z } from 'zod'

const figure = z.object({ name: z.string(), clicks: z.number(), impressions: z.number(), position: z.number().nullable() })
const demand: z.ZodType<SearchDemand> = z.object({ firstDay: z.string(), lastDay: z.string(), queries: z.array(figure) })

export const searchDemand = defineReader({ id: 'search-demand', title: 'What people searched for when the site was shown', content: demand })
