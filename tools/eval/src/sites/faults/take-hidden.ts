import type { PageDraft, Slot } from '../page-draft.ts'
import type { SiteDraft } from '../site-draft.ts'

/** A page that search engines may not show: what is wrong with how it is shown does not count. It leaves the sitemap, where it would be a fault itself. */
export function takeHidden(site: SiteDraft, slots: readonly Slot[] = []): PageDraft {
  const page = site.take({ slots: [...slots, 'robots', 'sitemap'], hides: 'noindex' })
  page.isInSitemap = false
  if (site.random.next() < 0.5) page.robots = site.random.pick(['noindex', 'noindex, follow', 'NOINDEX,NOFOLLOW'])
  else page.headers['x-robots-tag'] = 'noindex'
  return page
}
