import type { PlatformScope, ShareLinkId, TenantId, TenantScope } from '@bizosaas/kernel'
import type { ShareKind, ShareLink } from '../domain/share/share-link.ts'

export interface ShareLinkStore {
  /** The token itself is not kept, only its SHA-256. */
  add(scope: TenantScope, added: { readonly link: ShareLink; readonly token: string }): Promise<void>
  /** The newest first, revoked and expired ones too. */
  list(scope: TenantScope, subject: { readonly kind: ShareKind; readonly ref: string }): Promise<readonly ShareLink[]>
  /** null where there is none. Revoking twice keeps the first time. */
  revoke(scope: TenantScope, revoked: { readonly id: ShareLinkId; readonly at: Date }): Promise<ShareLink | null>
  /** Whose link a token is; null for an unknown and for a revoked one. */
  tenantOf(scope: PlatformScope, token: string): Promise<TenantId | null>
  findByToken(scope: TenantScope, token: string): Promise<ShareLink | null>
}
