import type { TenantScope } from '@bizosaas/kernel'
import type { BrandFile, BrandFileVersion } from '../domain/brand-file.ts'

export interface BrandFileStore {
  /** The newest version; null before the first. */
  current(scope: TenantScope): Promise<BrandFileVersion | null>
  /** Newest first. */
  list(scope: TenantScope, limit: number): Promise<readonly BrandFileVersion[]>
  add(
    scope: TenantScope,
    added: { readonly version: number; readonly file: BrandFile; readonly note: string; readonly createdBy: string; readonly createdAt: Date },
  ): Promise<void>
}
