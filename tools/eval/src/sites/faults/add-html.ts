import { pictureOf } from '../draft-page.ts'
import type { PageDraft, Picture } from '../page-draft.ts'
import type { SiteDraft } from '../site-draft.ts'

export function addHtml(page: PageDraft, html: string): void {
  page.blocks.push({ kind: 'html', html })
}

export function addLink(page: PageDraft, href: string, text = 'PDF'): void {
  addHtml(page, `<p><a href="${href}">${text}</a></p>`)
}

export function addPicture(site: SiteDraft, page: PageDraft, wish: Partial<Picture> = {}): Picture {
  const picture = { ...pictureOf({ name: site.unique('photo'), alt: `${page.topic}, ${site.traits.place}` }), ...wish }
  page.blocks.push({ kind: 'picture', picture, caption: null })
  return picture
}
