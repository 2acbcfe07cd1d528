import { defineReader } from '@bizosaas/agent-kit'
import type { SiteEvidence } from '@bizosaas/automation'
import { z } from 'zod'

export const siteCrawl = defineReader({
  id: 'site-crawl',
  title: 'The public pages of the site, as an anonymous visitor sees them',
  content: z.custom<SiteEvidence>((value) => typeof value === 'object' && value !== null && 'pages' in value, 'a crawl was expected'),
})
