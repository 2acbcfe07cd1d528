import { type Clock, defineService, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { ShareLinkStore } from '../ports/share-link-store.ts'
import { shareLinkView } from './share-link-view.ts'

export const listShareLinksInput = z.strictObject({
  tenantId: z.uuid().optional(),
  kind: z.enum(['audit', 'report']),
  ref: z.string().min(1).max(200),
})

/** The links to one audit or report, the newest first; those that no longer open stay listed. */
export const listShareLinks = defineService({
  permission: permissions.shareManage,
  input: listShareLinksInput,
  async run({ deps, scope, input }: ServiceCall<{ shareLinks: ShareLinkStore; clock: Clock }, z.output<typeof listShareLinksInput>>) {
    const links = await deps.shareLinks.list(scope, input)
    return { items: links.map((link) => shareLinkView(link, deps.clock.now())), nextCursor: null }
  },
})
