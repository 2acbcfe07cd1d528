import type { AuditTrail } from '@bizosaas/governance'
import { actorRef, type Clock, defineService, newId, permissions, type ServiceCall, type ShareLinkId } from '@bizosaas/kernel'
import { z } from 'zod'
import type { ShareLinkStore } from '../ports/share-link-store.ts'
import { type ShareLinkView, shareLinkView } from './share-link-view.ts'

const dayMs = 24 * 60 * 60_000

export interface ShareLinkDependencies {
  readonly shareLinks: ShareLinkStore
  readonly audit: AuditTrail
  readonly clock: Clock
}

export const createShareLinkInput = z.strictObject({
  tenantId: z.uuid().optional(),
  kind: z.enum(['audit', 'report']),
  ref: z.string().min(1).max(200),
  days: z.number().int().min(1).max(90).default(30),
})

/** The token is in this answer and nowhere else. Whether `ref` names anything is found out when the link is opened. */
export const createShareLink = defineService({
  permission: permissions.shareManage,
  input: createShareLinkInput,
  async run({
    deps,
    actor,
    scope,
    input,
  }: ServiceCall<ShareLinkDependencies, z.output<typeof createShareLinkInput>>): Promise<ShareLinkView & { token: string }> {
    const { kind, ref, days } = input
    const createdAt = deps.clock.now()
    const times = { createdAt, expiresAt: new Date(createdAt.getTime() + days * dayMs), revokedAt: null }
    const link = { id: newId<ShareLinkId>(), kind, ref, createdBy: actorRef(actor), ...times }
    const token = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
    await deps.shareLinks.add(scope, { link, token })
    const detail = { kind, ref, expiresAt: link.expiresAt.toISOString() }
    const stamp = { at: createdAt.toISOString(), actor: actorRef(actor), onBehalfOf: null, digest: null }
    await deps.audit.append(scope, [{ ...stamp, event: 'share-link-created', subjectKind: 'share-link', subjectId: link.id, detail }])
    return { ...shareLinkView(link, createdAt), token }
  },
})
