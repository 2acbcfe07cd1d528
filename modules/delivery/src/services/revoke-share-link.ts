import { actorRef, appError, defineService, permissions, type ServiceCall, type ShareLinkId, toId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { ShareLinkDependencies } from './create-share-link.ts'
import { type ShareLinkView, shareLinkView } from './share-link-view.ts'

export const revokeShareLinkInput = z.strictObject({ tenantId: z.uuid().optional(), linkId: z.uuid().transform((id) => toId<ShareLinkId>(id)) })

/** The link opens nothing from the next request on. Throws `share-link-not-found`. */
export const revokeShareLink = defineService({
  permission: permissions.shareManage,
  input: revokeShareLinkInput,
  async run({ deps, actor, scope, input }: ServiceCall<ShareLinkDependencies, z.output<typeof revokeShareLinkInput>>): Promise<ShareLinkView> {
    const at = deps.clock.now()
    const link = await deps.shareLinks.revoke(scope, { id: input.linkId, at })
    if (link === null) throw appError('share-link-not-found')
    const stamp = { at: at.toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null }
    const detail = { kind: link.kind, ref: link.ref }
    await deps.audit.append(scope, [{ ...stamp, event: 'share-link-revoked', subjectKind: 'share-link', subjectId: link.id, detail }])
    return shareLinkView(link, at)
  },
})
