import { appError, type Clock, isAppError, type Scopes, type SystemActor, type TenantScope } from '@bizosaas/kernel'
import { isOpen, type ShareKind, type ShareLink } from '../domain/share/share-link.ts'
import type { ShareLinkStore } from '../ports/share-link-store.ts'

export interface SharedRequest {
  readonly deps: { readonly shareLinks: ShareLinkStore; readonly clock: Clock }
  readonly scopes: Scopes
  readonly token: string
  /** What the link has to show; without it a link to anything opens. */
  readonly kind?: ShareKind
}

const reader: SystemActor = { kind: 'system', name: 'share-link' }

/**
 * Reads what a link shows, in its tenant, for somebody without an account: `read` has to look at nothing but `link.ref`.
 * Throws `share-link-not-found`, the same for a link that is unknown, revoked, expired or of another kind, and for a tenant that is gone.
 */
export async function openShared<T>(
  { deps, scopes, token, kind }: SharedRequest,
  read: (scope: TenantScope, link: ShareLink) => Promise<T>,
): Promise<T> {
  const tenantId = await scopes.withPlatform('share-link', (scope) => deps.shareLinks.tenantOf(scope, token))
  if (tenantId === null) throw appError('share-link-not-found')
  try {
    return await scopes.withTenant({ actor: reader, tenantId }, async (scope) => {
      const link = await deps.shareLinks.findByToken(scope, token)
      if (link === null || !isOpen(link, deps.clock.now()) || (kind !== undefined && link.kind !== kind)) throw appError('share-link-not-found')
      return read(scope, link)
    })
  } catch (error) {
    if (isAppError(error) && (error.code === 'tenant-not-found' || error.code === 'tenant-suspended')) throw appError('share-link-not-found')
    throw error
  }
}
