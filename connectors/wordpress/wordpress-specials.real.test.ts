import type { TestContext } from '@bizosaas/connector-kit/testing'
import type { Json } from '@bizosaas/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordpress } from './index.ts'
import { keptAsAsked } from './kept-as-asked.ts'
import { strippedOnSave } from './refuse-filtered-content.ts'
import { beforeTheWrite, findWrite, previewOf, runOnce, writeOnce } from './testing/at-site.ts'
import { filteredSamples } from './testing/filtered-samples.ts'
import { atRealSite, credentialsOf } from './testing/real-account.ts'
import { callRest, companionPlugin, type RealSite, realSites, switchPlugin } from './testing/real-sites.ts'
import { simulatorIsLike } from './testing/simulator-is-like.ts'

interface Made {
  readonly id: number
  readonly link: string
  readonly content: { readonly raw: string }
}

for (const { name, site } of await realSites('connector')) {
  /** As its administrator, with what was learnt before. */
  const memo = new Map<string, unknown>()
  const asAdmin = (work: (context: TestContext) => Promise<void>) => atRealSite({ site, memo }, work)

  describe(`${name}, as it comes`, () => {
    simulatorIsLike({ name, site })

    test('a wrong password and a header that was taken away look alike, and both are said', async () => {
      const wrong = { ...credentialsOf(site), applicationPassword: 'none none none none none none' }
      await atRealSite({ site, credentials: wrong }, async (context) => {
        await expect(wordpress.verify(context)).rejects.toMatchObject({ code: 'connection-auth-refused', details: { reason: unseen } })
      })
      await atRealSite({ site }, async (context) => {
        await expect(wordpress.verify(withoutHeader(context))).rejects.toMatchObject({ code: 'connection-auth-refused', details: { reason: unseen } })
      })
    })

    test('an author is told that the role is too low', async () => {
      await atRealSite({ site, credentials: authorOf(site) }, async (context) => {
        await expect(wordpress.verify(context)).rejects.toMatchObject({
          code: 'connection-role-too-low',
          details: { reason: 'The user has the role author and may not edit pages.' },
        })
      })
    })

    test('search texts are declined, saying what the companion would add', async () => {
      await asAdmin(async (context) => {
        const page = await makePage(site)
        await expect(previewOf({ context, id: 'update-seo-title', input: { postId: page.id, title: 'A' } })).rejects.toMatchObject({
          code: 'vendor-write-not-kept',
          details: { reason: expect.stringContaining('companion plugin adds both fields') },
        })
      })
    })

    test('without pretty permalinks the same calls are spelled otherwise, and work', async () => {
      const plain = new Map<string, unknown>([
        ['rest-root', { until: Number.POSITIVE_INFINITY, answer: Promise.resolve(`${site.url}/?rest_route=/`) }],
      ])
      const page = await makePage(site)
      await atRealSite({ site, memo: plain }, async (context) => {
        await writeOnce({ context, id: 'update-title', input: { postId: page.id, title: 'Asked plainly' } })
        expect(await visitor(page.link)).toContain('Asked plainly</h1>')
      })
    })

    describe('with SEOPress', () => {
      beforeAll(() => switchPlugin(site, 'seopress-like', true))
      afterAll(() => switchPlugin(site, 'seopress-like', false))

      test('both search texts are written by its own route, seen by a visitor, and taken back', async () => {
        await atRealSite({ site }, async (context) => {
          expect(await wordpress.verify(context)).toMatchObject({ facts: { seoPlugin: 'seopress', canWriteSeo: true, companionVersion: null } })
          const page = await makePage(site)
          const title = { context, id: 'update-seo-title', input: { postId: page.id, title: 'Boilers & "taps", mended today' } }
          const { before, result } = await writeOnce(title)
          await writeOnce({ context, id: 'update-seo-description', input: { postId: page.id, description: 'Same day in Leeds.' } })
          const html = await visitor(page.link)
          expect(html).toContain('<title>Boilers &amp; &quot;taps&quot;, mended today</title>')
          expect(html).toContain('<meta name="description" content="Same day in Leeds." />')

          const undo = findWrite('update-seo-title').undo({ input: title.input, before, result })
          expect(undo).toMatchObject({ kind: 'action', input: { title: '' } })
          await writeOnce({ context, id: 'update-seo-title', input: { postId: page.id, title: '' } })
          expect(await visitor(page.link)).not.toContain('mended today')
        })
      })
    })
  })

  describe(`${name}: conflicts`, () => {
    test("a person's edit of any field since the preview stops the write", async () => {
      await asAdmin(async (context) => {
        const page = await makePage(site)
        const title = { context, id: 'update-title', input: { postId: page.id, title: 'Ours' } }
        const { precondition } = await previewOf(title)
        await callRest({ site }, `/wp/v2/pages/${page.id}`, { method: 'POST', body: { excerpt: 'Theirs' } })
        expect(await runOnce({ ...title, precondition })).toMatchObject({ kind: 'refused', code: 'precondition-failed' })
      })
    })

    test('several approved changes of one page follow each other', async () => {
      await asAdmin(async (context) => {
        const page = await makePage(site)
        const plan = [
          { context, id: 'update-title', input: { postId: page.id, title: 'First' } },
          { context, id: 'update-content', input: { postId: page.id, content: '<p>Second</p>' } },
          { context, id: 'update-page', input: { postId: page.id, excerpt: 'Third' } },
        ]
        const previews = await Promise.all(plan.map(previewOf))
        const ownMoves: Json[] = []
        for (const [at, action] of plan.entries()) {
          const outcome = await runOnce({ ...action, precondition: previews[at]?.precondition ?? null, ownMoves })
          expect(outcome).toMatchObject({ kind: 'done', overwritten: null })
          if (outcome.kind === 'done' && outcome.moved !== null) ownMoves.push({ from: outcome.moved.from, to: outcome.moved.to })
        }
        expect(ownMoves).toHaveLength(3)
      })
    })

    test("a person's edit in the moment of the write is reported, and its revision holds it whole", async () => {
      await asAdmin(async (context) => {
        const page = await makePage(site)
        const title = { context, id: 'update-title', input: { postId: page.id, title: 'Ours' } }
        const { precondition } = await previewOf(title)
        const theirs = { title: 'Theirs', content: '<p>Theirs, a whole afternoon of it</p>' }
        const racing = beforeTheWrite(
          context,
          async () => void (await callRest({ site }, `/wp/v2/pages/${page.id}`, { method: 'POST', body: theirs })),
        )
        const outcome = await runOnce({ ...title, context: racing, precondition })
        expect(outcome).toMatchObject({ kind: 'done', moved: null, overwritten: { restore: { revisionId: expect.any(Number) } } })
        const { overwritten } = outcome as unknown as { overwritten: { restore: { revisionId: number } } }
        expect(await callRest({ site }, `/wp/v2/pages/${page.id}/revisions/${overwritten.restore.revisionId}?context=edit`)).toMatchObject({
          title: { raw: theirs.title },
          content: { raw: theirs.content },
        })
      })
    })
  })

  describe(`${name}: content that the user of the connection may not save unfiltered`, () => {
    test('is refused before it is proposed, with cause and remedy, and again before it is written', async () => {
      const content = '<p>Where we are</p>\n<iframe src="https://maps.example/embed"></iframe>'
      const post = await makePostOfAuthor(site, content)
      await atRealSite({ site, credentials: authorOf(site) }, async (context) => {
        const edit = { context, id: 'update-content', input: { postId: post.id, type: 'post', content: `${content}\n<p>Open daily</p>` } }
        const refusal = {
          code: 'vendor-content-filtered',
          details: { reason: 'This user may not save unfiltered HTML: saving would take <iframe> out of the page.', written: 'no' },
        }
        await expect(previewOf(edit)).rejects.toMatchObject(refusal)
        expect(await runOnce({ ...edit, precondition: null })).toMatchObject({ kind: 'refused', code: 'vendor-content-filtered' })
        const draft = { slug: 'with-a-script', title: 'x', content: '<p onclick="x()">a</p><script>b</script>' }
        await expect(previewOf({ context, id: 'create-post', input: draft })).rejects.toMatchObject({
          code: 'vendor-content-filtered',
          details: { reason: expect.stringContaining('<script>') },
        })
        expect(await rawOf(site, post.id)).toBe(content)
        // Not even the title: WordPress filters the whole content whenever anything of it is saved.
        await expect(previewOf({ context, id: 'update-title', input: { postId: post.id, type: 'post', title: 'y' } })).rejects.toMatchObject(refusal)
        expect(await rawOf(site, post.id)).toBe(content)
        await callRest({ site, isAuthor: true }, `/wp/v2/posts/${post.id}`, { method: 'POST', body: { title: 'y' } })
        expect(await rawOf(site, post.id)).toBe('<p>Where we are</p>\n')
      })
    })

    test('is known before it is sent: what we call safe is kept, and what we refuse would be lost', async () => {
      const post = await makePostOfAuthor(site, '<p>x</p>')
      const wrapped = filteredSamples.map(({ html }, at) => `<div id="s${at}">${html}</div>`).join('\n')
      const saved = await callRest({ site, isAuthor: true }, `/wp/v2/posts/${post.id}?context=edit`, { method: 'POST', body: { content: wrapped } })
      const parts = [...(saved as Made).content.raw.matchAll(/<div id="s\d+">([\s\S]*?)<\/div>(?=\n<div id="s|$)/g)].map((match) => match[1] ?? '')
      expect(parts).toHaveLength(filteredSamples.length)
      const seen = filteredSamples.map(({ html }, at) => ({
        html,
        isKept: keptAsAsked({ found: { content: parts[at] ?? '' }, asked: html })?.content === html,
      }))
      expect(seen).toEqual(filteredSamples)
      expect(filteredSamples.map(({ html }) => ({ html, isKept: strippedOnSave(html).length === 0 }))).toEqual(filteredSamples)
    })

    test('the administrator saves the same, and the spelling of WordPress is no loss', async () => {
      await asAdmin(async (context) => {
        const page = await makePage(site)
        const content = '<p><a href="https://maps.example/" target="_blank">Map</a></p>\n<iframe src="https://maps.example/embed"></iframe>'
        await writeOnce({ context, id: 'update-content', input: { postId: page.id, content } })
        expect(await rawOf(site, page.id, 'pages')).toContain('rel="noopener"')
      })
    })
  })

  describe(`${name}, with the companion`, () => {
    beforeAll(() => switchPlugin(site, companionPlugin, true))
    afterAll(() => switchPlugin(site, companionPlugin, false))

    test('a wrong password is told from a header that was taken away', async () => {
      const wrong = { ...credentialsOf(site), applicationPassword: 'none none none none none none' }
      await atRealSite({ site, credentials: wrong }, async (context) => {
        await expect(wordpress.verify(context)).rejects.toMatchObject({
          code: 'connection-auth-refused',
          details: { reason: expect.stringContaining('does not know this application password') },
        })
      })
      await atRealSite({ site, credentials: { ...credentialsOf(site), user: 'nobody' } }, async (context) => {
        await expect(wordpress.verify(context)).rejects.toMatchObject({
          code: 'connection-auth-refused',
          details: { reason: expect.stringContaining('no user') },
        })
      })
      await atRealSite({ site }, async (context) => {
        await expect(wordpress.verify(withoutHeader(context))).rejects.toMatchObject({ code: 'connection-authorization-stripped' })
      })
    })
  })
}

const unseen = expect.stringContaining('If both are surely right, the host removes the Authorization header')

function authorOf({ url, author }: RealSite) {
  return { siteUrl: url, ...author }
}

/** A host that takes the header away. */
function withoutHeader(context: TestContext): TestContext {
  return {
    ...context,
    fetch: (url, options = {}) => {
      const { authorization: _taken, ...headers } = options.headers ?? {}
      return context.fetch(url, { ...options, headers })
    },
  }
}

let made = 0

async function makePage(site: RealSite): Promise<Made> {
  made += 1
  const body = { title: `Of the specials ${made}`, slug: `of-the-specials-${Date.now()}-${made}`, content: '<p>First</p>', status: 'publish' }
  return (await callRest({ site }, '/wp/v2/pages?context=edit', { method: 'POST', body })) as Made
}

/** A post of the author, with content that only an administrator could save. */
async function makePostOfAuthor(site: RealSite, content: string): Promise<Made> {
  const { id } = (await callRest({ site, isAuthor: true }, '/wp/v2/users/me')) as { id: number }
  const body = { title: 'By the author', content, author: id, status: 'publish' }
  return (await callRest({ site }, '/wp/v2/posts?context=edit', { method: 'POST', body })) as Made
}

async function rawOf(site: RealSite, id: number, kind: 'posts' | 'pages' = 'posts'): Promise<string> {
  return ((await callRest({ site }, `/wp/v2/${kind}/${id}?context=edit`)) as Made).content.raw
}

async function visitor(address: string): Promise<string> {
  return (await fetch(address)).text()
}
