import { type TestContext, testContext } from '@bizosaas/connector-kit/testing'
import { wordpress } from '../index.ts'
import type { RealSite } from './real-sites.ts'

export function credentialsOf({ url, user, applicationPassword }: RealSite) {
  return { siteUrl: url, user, applicationPassword }
}

/** Works with one real site, as its administrator unless told otherwise. */
export async function atRealSite(
  { site, credentials = credentialsOf(site), memo }: { site: RealSite; credentials?: object; memo?: Map<string, unknown> },
  work: (context: TestContext) => Promise<void>,
): Promise<void> {
  const context = testContext({ credentials, timeoutMs: 60_000, ...(memo === undefined ? {} : { memo }) })
  try {
    await work(context)
  } finally {
    await context.close()
  }
}

/** One site for all cases, as starting takes seconds: every write of the suite is undone or makes something of its own. */
export function realAccount({ site, memo }: { site: RealSite; memo: Map<string, unknown> }) {
  return {
    url: site.url,
    memo,
    credentialsAt: (siteUrl: string) => ({ ...credentialsOf(site), siteUrl }),
    spoil: (good: Record<string, unknown>) => ({ ...good, applicationPassword: 'this was never one of them' }),
    dropWrites: null,
    close: async () => undefined,
  }
}

/** An input for each action that fits what the seeded site has. Null leaves an action out. */
export async function inputsFor(site: RealSite): Promise<Record<string, unknown>> {
  const { page, post, media, category, src } = await idsOf(site)
  const slug = `of-the-suite-${Date.now()}`
  const ofPage = { postId: page }
  return {
    'wordpress.get-content': ofPage,
    'wordpress.list-revisions': ofPage,
    'wordpress.find-content-by-url': { url: `${site.url}/services/` },
    'wordpress.get-seo-fields': ofPage,
    'wordpress.update-title': { ...ofPage, title: 'What we do' },
    'wordpress.update-content': { ...ofPage, content: '<!-- wp:paragraph -->\n<p>We mend boilers &amp; taps.</p>\n<!-- /wp:paragraph -->' },
    'wordpress.update-seo-title': { ...ofPage, title: 'Plumbing services in Leeds' },
    'wordpress.update-seo-description': { ...ofPage, description: 'Boilers & taps, mended today.' },
    'wordpress.update-image-alt': { ...ofPage, src, alt: 'A boiler "up close" & open' },
    'wordpress.update-media-alt': { mediaId: media, alt: 'The van' },
    'wordpress.update-page': { ...ofPage, title: 'Our work', excerpt: 'What we do.' },
    'wordpress.update-post': { postId: post, title: 'A new title' },
    'wordpress.trash-content': { postId: post, type: 'post' },
    'wordpress.discard-draft': null, // the seeded site has no draft; the undo of create-post runs it
    'wordpress.restore-content': null, // nothing lies in the trash of the seeded site; the undo of trash-content runs it
    'wordpress.set-terms': category === 0 ? null : { postId: post, categoryIds: [category], tagIds: [] }, // the seeded site may have one category only
    'wordpress.create-post': { slug, title: 'Of the suite', content: '<p>x</p>' },
    'wordpress.create-page': { slug: `${slug}-page`, title: 'Of the suite', content: '<p>x</p>' },
    'wordpress.delete-media': null, // for good; the undo of upload-media runs it
  }
}

async function idsOf(site: RealSite) {
  const context = testContext({ credentials: credentialsOf(site), timeoutMs: 60_000 })
  const api = wordpress.open(context)
  const [pages, posts, media, categories] = await Promise.all([
    api.listContent({ type: 'page' }),
    api.listContent({ type: 'post' }),
    api.listMedia({}),
    api.listTerms({ taxonomy: 'category' }),
  ])
  await context.close()
  const services = pages.items.find(({ slug }) => slug === 'services')
  const [post] = posts.items
  return {
    page: services?.id ?? 0,
    post: post?.id ?? 0,
    media: media.items[0]?.id ?? 0,
    category: categories.items.find(({ id }) => post?.categoryIds.includes(id) !== true)?.id ?? 0,
    src: /<img[^>]+src="([^"]+)"/.exec(services?.content ?? '')?.[1] ?? '',
  }
}
