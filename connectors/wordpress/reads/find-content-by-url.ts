import { z } from 'zod'
import type { WordPressApi } from '../api.ts'
import { defineRead } from '../define-read.ts'
import { type ContentSummary, contentSummarySchema } from '../schemas.ts'
import { toContent } from '../wire.ts'

const types = ['page', 'post'] as const

export const findContentByUrl = defineRead({
  id: 'wordpress.find-content-by-url',
  title: 'Find the page or post behind an address',
  agent: { when: 'A crawl named an address and you need its id.' },
  input: z.strictObject({ url: z.url() }),
  output: z.object({ found: contentSummarySchema.nullable() }),
  fixture: { url: 'http://127.0.0.1/services/' },
  run: async ({ api, input }) => ({ found: (await findByName({ api, url: input.url })) ?? (await findInList({ api, url: input.url })) }),
})

/** The last part of a pretty address is the slug, and a plain one holds the id: one or two calls, whatever the size of the site. */
async function findByName({ api, url }: { api: WordPressApi; url: string }): Promise<ContentSummary | null> {
  const { pathname, searchParams } = new URL(url)
  const id = Number(searchParams.get('page_id') ?? searchParams.get('p') ?? 0)
  const slug = decodeURIComponent(pathname.split('/').findLast((part) => part !== '') ?? '')
  if (id === 0 && slug === '') return null
  for (const type of types) {
    const wire = id > 0 ? await api.findWire({ postId: id, type }) : await api.findBySlug({ type, slug, status: 'publish' })
    if (wire !== null && isAt({ found: wire.link, url })) return contentSummarySchema.parse(toContent(wire))
  }
  return null
}

/** The front page has no name in its address, and a plugin may spell addresses in ways of its own: then the site's own list has to tell. */
async function findInList({ api, url }: { api: WordPressApi; url: string }): Promise<ContentSummary | null> {
  for (const type of types) {
    const { items } = await api.listSummaries({ type, status: 'publish' })
    const found = items.find((one) => isAt({ found: one.url, url }))
    if (found !== undefined) return found
  }
  return null
}

function isAt({ found, url }: { found: string; url: string }): boolean {
  return URL.canParse(found) && bare(found) === bare(url)
}

/** Addresses differ in the slash at the end and in http against https; the page is the same. */
function bare(address: string): string {
  const url = new URL(address)
  return `${url.host}${url.pathname.replace(/\/+$/, '')}${url.search}`
}
