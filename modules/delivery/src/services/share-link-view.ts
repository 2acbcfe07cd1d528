import { isOpen, type ShareLink } from '../domain/share/share-link.ts'

/** A link as it travels: without anything that would open it. */
export function shareLinkView(link: ShareLink, now: Date) {
  const { id, kind, ref, createdBy } = link
  const state = link.revokedAt !== null ? ('revoked' as const) : isOpen(link, now) ? ('open' as const) : ('expired' as const)
  return { id, kind, ref, createdBy, createdAt: link.createdAt.toISOString(), expiresAt: link.expiresAt.toISOString(), state }
}

export type ShareLinkView = ReturnType<typeof shareLinkView>
