import type { SealedEffect } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import type { CMSPort } from '../ports/cms-port.ts'

export interface CmsUnderTest {
  readonly cms: CMSPort
  readonly effect: SealedEffect
  /** The site keeps search titles and descriptions. */
  readonly keepsSeo: boolean
  close(): Promise<void>
}

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64')

/** What every content management system must do behind the port, on a site with at least one page and one post. */
export function cmsPortConformance({ name, make }: { name: string; make: () => Promise<CmsUnderTest> }): void {
  const promise = (what: string, work: (under: CmsUnderTest) => Promise<void>) =>
    test(`${name}: ${what}`, async () => {
      const under = await make()
      try {
        await work(under)
      } finally {
        await under.close()
      }
    })

  promise('lists pages and posts, and finds each by its id', async ({ cms }) => {
    for (const type of ['page', 'post'] as const) {
      const all = await cms.listContent({ type })
      expect(all.length).toBeGreaterThan(0)
      expect(await cms.findContent(all[0]?.id ?? '')).toMatchObject({ id: all[0]?.id, type })
    }
    expect(await cms.findContent('999999')).toBeNull()
  })

  promise('makes a draft, changes it, and moves it to the trash', async ({ cms, effect }) => {
    const draft = { title: 'A port of call', content: '<p>Here.</p>', slug: `port-of-call-${Date.now()}` }
    const made = await cms.createContent({ type: 'post', draft, effect })
    expect(made).toMatchObject({ title: draft.title, slug: draft.slug, status: 'draft' })
    expect(await cms.updateContent({ id: made.id, changes: { title: 'Another port' }, effect })).toMatchObject({
      title: 'Another port',
      content: draft.content,
    })
    expect((await cms.listRevisions(made.id)).length).toBeGreaterThan(0)
    await expect(cms.createContent({ type: 'post', draft, effect })).rejects.toMatchObject({ code: 'vendor-refused' })
    await cms.trashContent({ id: made.id, effect })
    expect((await cms.listContent({ type: 'post' })).some(({ id }) => id === made.id)).toBe(false)
  })

  promise('sets the terms of a post', async ({ cms, effect }) => {
    const [post] = await cms.listContent({ type: 'post' })
    const [category] = await cms.listTerms('category')
    const changed = await cms.setTerms({ id: post?.id ?? '', categoryIds: [category?.id ?? ''], tagIds: [], effect })
    expect(changed).toMatchObject({ categoryIds: [category?.id], tagIds: [] })
  })

  promise('takes a picture with its alt text, and changes that text', async ({ cms, effect }) => {
    const fileName = `port-${Date.now()}.png`
    const made = await cms.uploadMedia({ fileName, mimeType: 'image/png', bytes: onePixel, alt: 'A gauge', effect })
    expect(made).toMatchObject({ alt: 'A gauge', mimeType: 'image/png' })
    expect(await cms.setMediaAlt({ id: made.id, alt: 'A gauge in the green', effect })).toMatchObject({ alt: 'A gauge in the green' })
    expect((await cms.listMedia()).some(({ id }) => id === made.id)).toBe(true)
  })

  promise('keeps search texts, or says that it does not', async ({ cms, effect, keepsSeo }) => {
    const [page] = await cms.listContent({ type: 'page' })
    const call = cms.setSeo({ id: page?.id ?? '', changes: { description: 'What a search result says.' }, effect })
    if (!keepsSeo) return expect(call).rejects.toMatchObject({ code: 'vendor-write-not-kept' })
    await call
    expect(await cms.getSeo(page?.id ?? '')).toMatchObject({ description: 'What a search result says.' })
  })

  promise('changes the tagline of the site and leaves its name', async ({ cms, effect }) => {
    const { title } = await cms.getSiteIdentity()
    expect(await cms.updateSiteIdentity({ changes: { tagline: 'As before, only better' }, effect })).toEqual({
      title,
      tagline: 'As before, only better',
    })
  })

  promise('names its own health tests', async ({ cms }) => {
    expect((await cms.checkHealth()).every(({ status }) => status !== '')).toBe(true)
  })
}
