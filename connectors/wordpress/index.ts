import { defineConnector } from '@bizosaas/connector-kit'
import { createWordPressApi } from './api.ts'
import { authorizationUrl, parseAuthorizationReturn } from './authorize.ts'
import { identify } from './identify.ts'
import { manifest } from './manifest.ts'
import { checkHealth } from './reads/check-health.ts'
import { findContentByUrl } from './reads/find-content-by-url.ts'
import { getContent } from './reads/get-content.ts'
import { getPublicPage } from './reads/get-public-page.ts'
import { getSeoFields } from './reads/get-seo-fields.ts'
import { getSite } from './reads/get-site.ts'
import { listContent } from './reads/list-content.ts'
import { listMedia } from './reads/list-media.ts'
import { listRevisions } from './reads/list-revisions.ts'
import { listTerms } from './reads/list-terms.ts'
import { verify } from './verify.ts'

export const wordpress = defineConnector({
  manifest,
  open: createWordPressApi,
  verify,
  identify,
  authorize: { url: authorizationUrl, parseReturn: parseAuthorizationReturn },
  reads: [listContent, getContent, findContentByUrl, listRevisions, listMedia, listTerms, getSeoFields, getSite, getPublicPage, checkHealth],
})
