import { appError } from '@bizosaas/kernel'
import { z } from 'zod'
import { defineRead } from '../define-read.ts'
import { pageCache } from '../page-cache.ts'

export const getPublicPage = defineRead({
  id: 'wordpress.get-public-page',
  title: 'Fetch a page as a visitor sees it',
  agent: { when: 'You want to know whether a change is public, and which cache may still hold the old page.' },
  input: z.strictObject({
    path: z
      .string()
      .regex(/^\/(?!\/)/)
      .default('/'),
  }),
  output: z.object({ url: z.string(), html: z.string(), cache: z.object({ name: z.string(), isHit: z.boolean(), remedy: z.string() }).nullable() }),
  fixture: { path: '/' },
  run: async ({ api, input }) => {
    const page = await api.lookAt(`${api.siteUrl}${input.path}`)
    if (page.status !== 200) throw appError('vendor-object-not-found', { details: { reason: 'a visitor finds no page there', written: 'no' } })
    return { url: page.url, html: page.text, cache: pageCache({ headers: page.headers, html: page.text }) }
  },
})
