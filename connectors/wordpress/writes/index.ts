import { connectorWrites } from '@bizosaas/connector-kit'
import { wordpress } from '../index.ts'
import { createPage } from './create-page.ts'
import { createPost } from './create-post.ts'
import { deleteMedia } from './delete-media.ts'
import { discardDraft } from './discard-draft.ts'
import { restoreContent } from './restore-content.ts'
import { setTerms } from './set-terms.ts'
import { trashContent } from './trash-content.ts'
import { updateContent } from './update-content.ts'
import { updateImageAlt } from './update-image-alt.ts'
import { updateMediaAlt } from './update-media-alt.ts'
import { updatePage } from './update-page.ts'
import { updatePost } from './update-post.ts'
import { updateSeoDescription } from './update-seo-description.ts'
import { updateSeoTitle } from './update-seo-title.ts'
import { updateSiteIdentity } from './update-site-identity.ts'
import { updateTitle } from './update-title.ts'
import { uploadMedia } from './upload-media.ts'

export const wordpressWrites = connectorWrites(wordpress, [
  updateTitle,
  updateContent,
  updateSeoTitle,
  updateSeoDescription,
  updateImageAlt,
  updateMediaAlt,
  createPost,
  createPage,
  updatePost,
  updatePage,
  trashContent,
  discardDraft,
  restoreContent,
  setTerms,
  uploadMedia,
  deleteMedia,
  updateSiteIdentity,
])
