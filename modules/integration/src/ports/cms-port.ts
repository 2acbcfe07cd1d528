import type { SealedEffect } from '@bizosaas/kernel'

export type CmsContentType = 'page' | 'post'

export interface CmsContent {
  readonly id: string
  readonly type: CmsContentType
  readonly title: string
  readonly content: string
  readonly excerpt: string
  readonly slug: string
  readonly status: string
  readonly url: string
  readonly modified: string
  readonly categoryIds: readonly string[]
  readonly tagIds: readonly string[]
}

export interface CmsDraft {
  readonly title: string
  readonly content: string
  readonly slug: string
  readonly status?: string
}

export interface CmsMedia {
  readonly id: string
  readonly url: string
  readonly alt: string
  readonly mimeType: string
}

export interface CmsTerm {
  readonly id: string
  readonly name: string
  readonly slug: string
}

export interface CmsRevision {
  readonly id: string
  readonly modified: string
  readonly title: string
  readonly content: string
}

export interface CmsSeo {
  readonly title: string
  readonly description: string
}

export interface CmsSiteIdentity {
  readonly title: string
  readonly tagline: string
}

/**
 * A content management system as the platform sees it. Ids are texts. Reads go freely; each write demands the ticket of the executor.
 * `find…` is null where nothing is there; `get…` throws `vendor-object-not-found`.
 */
export interface CMSPort {
  listContent(query: { type: CmsContentType }): Promise<readonly CmsContent[]>
  findContent(id: string): Promise<CmsContent | null>
  /** Throws `vendor-refused` where the slug is taken. */
  createContent(call: { type: CmsContentType; draft: CmsDraft; effect: SealedEffect }): Promise<CmsContent>
  updateContent(call: {
    id: string
    changes: Partial<Pick<CmsContent, 'title' | 'content' | 'excerpt' | 'status'>>
    effect: SealedEffect
  }): Promise<CmsContent>
  /** Out of sight of visitors; fetched back by an update of the status as long as the vendor keeps it. */
  trashContent(call: { id: string; effect: SealedEffect }): Promise<void>
  listTerms(taxonomy: 'category' | 'tag'): Promise<readonly CmsTerm[]>
  setTerms(call: { id: string; categoryIds: readonly string[]; tagIds: readonly string[]; effect: SealedEffect }): Promise<CmsContent>
  listMedia(): Promise<readonly CmsMedia[]>
  uploadMedia(call: { fileName: string; mimeType: string; bytes: Uint8Array; alt: string; effect: SealedEffect }): Promise<CmsMedia>
  setMediaAlt(call: { id: string; alt: string; effect: SealedEffect }): Promise<CmsMedia>
  /** Newest first. */
  listRevisions(id: string): Promise<readonly CmsRevision[]>
  /** Throws `vendor-write-not-kept` where the site keeps neither. */
  getSeo(id: string): Promise<CmsSeo>
  setSeo(call: { id: string; changes: Partial<CmsSeo>; effect: SealedEffect }): Promise<CmsSeo>
  getSiteIdentity(): Promise<CmsSiteIdentity>
  updateSiteIdentity(call: { changes: Partial<CmsSiteIdentity>; effect: SealedEffect }): Promise<CmsSiteIdentity>
  /** Empty where the account may not see it. */
  checkHealth(): Promise<readonly { readonly test: string; readonly status: string }[]>
}
