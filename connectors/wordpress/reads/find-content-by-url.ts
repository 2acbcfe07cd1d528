import { z } from 'zod'
import { defineRead } from '../define-read.ts'
import { contentSummarySchema } from '../schemas.ts'

/** Addresses differ in the slash at the end and in http against https; the page is the same. */
function bare(address: string): string {
  const url = new URL(address)
  return `${url.host}${url.pathname.replace(/\/+$/, '')}${url.search}`
}

export const findContentByUrl = defineRead({
  id: 'wordpress.find-content-by-url',
  title: 'Find the page or post behind an address',
  agent: { when: 'A crawl named an address and you need its id.' },
  input: z.strictObject({ url: z.url() }),
  output: z.object({ found: contentSummarySchema.nullable() }),
  fixture: { url: 'http://127.0.0.1/services/' },
  run: async ({ api, input }) => {
    for (const type of ['page', 'post'] as const) {
      const { items } = await api.listContent({ type, status: 'publish' })
      const found = items.find((one) => bare(one.url) === bare(input.url))
      if (found !== undefined) return { found }
    }
    return { found: null }
  },
})
