import { toJson } from '@bizosaas/connector-kit'
import { expect, test } from 'vitest'
import type { WordPressSimulator } from './simulator/index.ts'
import { atSite, contentOf, findWrite, previewOf, runOnce, setContentOf, writeOnce } from './testing/at-site.ts'

test('the alt text of a picture changes exactly that attribute and no other byte', async () => {
  await atSite({}, async ({ site, context }) => {
    const odd = `<!-- wp:html -->\n<p class=x>One<br>two &nbsp; <IMG SRC='/wp-content/uploads/boiler.png'   alt='old "text"' data-x>\n<img src="/wp-content/uploads/tap.png">\n<!-- /wp:html -->\r\n`
    setContentOf(site, 2, { content: odd })
    await writeOnce({
      context,
      id: 'update-image-alt',
      input: { postId: 2, src: `${site.url}/wp-content/uploads/boiler.png`, alt: 'A "new" boiler & flue' },
    })
    expect(contentOf(site, 2).content).toBe(odd.replace(`alt='old "text"'`, 'alt="A &quot;new&quot; boiler &amp; flue"'))
  })
})

test('of several pictures with the same address, the one that was named is changed', async () => {
  await atSite({}, async ({ site, context }) => {
    setContentOf(site, 2, { content: '<img src="/a.png" alt="first"><p>x</p><img src="/a.png" alt="">' })
    await writeOnce({ context, id: 'update-image-alt', input: { postId: 2, src: '/a.png', occurrence: 1, alt: 'second' } })
    expect(contentOf(site, 2).content).toBe('<img src="/a.png" alt="first"><p>x</p><img src="/a.png" alt="second">')
  })
})

test('a picture that is not in the content is declined', async () => {
  await atSite({}, async ({ context }) => {
    await expect(previewOf({ context, id: 'update-image-alt', input: { postId: 2, src: '/theme/logo.svg', alt: 'Logo' } })).rejects.toMatchObject({
      code: 'vendor-object-not-found',
    })
  })
})

test('search texts are declined without the companion plugin, saying what it would add', async () => {
  await atSite({ switches: { companion: false } }, async ({ context }) => {
    for (const [id, input] of [
      ['update-seo-title', { postId: 2, title: 'A' }],
      ['update-seo-description', { postId: 2, description: 'A' }],
    ] as const) {
      await expect(previewOf({ context, id, input })).rejects.toMatchObject({
        code: 'vendor-write-not-kept',
        details: { reason: expect.stringContaining('companion plugin adds both fields') },
      })
    }
  })
})

test('a field that the site drops in silence is found by reading back', async () => {
  await atSite({}, async ({ site, context }) => {
    const input = { postId: 2, description: 'Kept nowhere' }
    const { precondition } = await previewOf({ context, id: 'update-seo-description', input })
    site.store.dropWrites(true)
    expect((await runOnce({ context, id: 'update-seo-description', input, precondition })).kind).toBe('done')
    expect(await findWrite('update-seo-description').readBack({ context, input })).toMatchObject({
      missing: ['description'],
      observed: { description: '' },
    })
  })
})

test('without the companion, SEOPress takes both texts by its own route, and undo brings the old ones back', async () => {
  await atSite({ switches: { companion: false, seoPlugin: 'seopress' } }, async ({ site, context }) => {
    const description = { context, id: 'update-seo-description', input: { postId: 2, description: 'Same day  in\nLeeds.' } }
    const { notes, changes } = await previewOf(description)
    expect(notes.join(' ')).toContain('kept and printed by seopress')
    expect(changes).toMatchObject([{ field: 'description', kind: 'search-description', before: '', after: 'Same day in Leeds.' }])
    const { before, result } = await writeOnce(description)
    await writeOnce({ context, id: 'update-seo-title', input: { postId: 2, title: 'Boilers mended today' } })
    const html = await visitor(site, '/boiler-repair/')
    expect(html).toContain('<title>Boilers mended today</title>')
    expect(html).toContain('<meta name="description" content="Same day in Leeds." />')

    const undo = findWrite('update-seo-description').undo({ input: description.input, before, result })
    expect(undo).toMatchObject({ kind: 'action', input: { postId: 2, description: '' } })
    await writeOnce({ context, id: 'update-seo-description', input: { postId: 2, description: '' } })
    expect(await visitor(site, '/boiler-repair/')).not.toContain('<meta name="description"')
  })
})

test('a search text that a person changed in SEOPress since the preview stops the write', async () => {
  await atSite({ switches: { companion: false, seoPlugin: 'seopress' } }, async ({ site, context }) => {
    const description = { context, id: 'update-seo-description', input: { postId: 2, description: 'Ours' } }
    const { precondition } = await previewOf(description)
    setContentOf(site, 2, { meta: { _seopress_titles_desc: 'Theirs' } })
    expect(await runOnce({ ...description, precondition })).toMatchObject({ kind: 'refused', code: 'precondition-failed' })
  })
})

for (const seoPlugin of ['yoast', 'rank-math', 'seopress', 'the-seo-framework'] as const) {
  test(`with ${seoPlugin}, search texts are written where it keeps them and visitors see them`, async () => {
    await atSite({ switches: { seoPlugin } }, async ({ site, context }) => {
      await writeOnce({ context, id: 'update-seo-title', input: { postId: 2, title: 'Boilers mended today' } })
      await writeOnce({ context, id: 'update-seo-description', input: { postId: 2, description: 'Same day in Leeds.' } })
      const html = await visitor(site, '/boiler-repair/')
      expect(html).toContain('<title>Boilers mended today</title>')
      expect(html).toContain('<meta name="description" content="Same day in Leeds." />')
      expect((await previewOf({ context, id: 'update-seo-title', input: { postId: 2, title: 'X' } })).notes.join(' ')).toContain(seoPlugin)
    })
  })
}

for (const [name, content] of [
  ['Elementor', '<div data-elementor-type="wp-page" class="elementor">x</div>'],
  ['Divi', '[et_pb_section fb_built="1"]x[/et_pb_section]'],
  ['WPBakery', '[vc_row][vc_column]x[/vc_column][/vc_row]'],
  ['Bricks', '<section class="brxe-section">x</section>'],
] as const) {
  test(`a page kept by ${name} keeps its content, and only its content`, async () => {
    await atSite({}, async ({ site, context }) => {
      setContentOf(site, 2, { content })
      await expect(previewOf({ context, id: 'update-content', input: { postId: 2, content: '<p>y</p>' } })).rejects.toMatchObject({
        code: 'vendor-page-builder',
        details: { builder: name },
      })
      expect((await previewOf({ context, id: 'update-title', input: { postId: 2, title: 'Y' } })).changes).toHaveLength(1)
    })
  })
}

test('an author may not touch content that saving would strip, an administrator may', async () => {
  const content = '<p>x</p><iframe src="https://maps.example/embed"></iframe>'
  await atSite({ account: 'author' }, async ({ site, context }) => {
    setContentOf(site, 21, { content, author: 2 })
    await expect(previewOf({ context, id: 'update-content', input: { postId: 21, content: `${content}<p>y</p>` } })).rejects.toMatchObject({
      code: 'vendor-content-filtered',
      details: { reason: expect.stringContaining('<iframe>') },
    })
  })
  await atSite({}, async ({ site, context }) => {
    setContentOf(site, 21, { content })
    await writeOnce({ context, id: 'update-content', input: { postId: 21, content: `${content}<p>y</p>` } })
    expect(contentOf(site, 21).content).toContain('<iframe')
  })
})

for (const [id, input] of [
  ['update-title', { title: 'y' }],
  ['set-terms', { categoryIds: [3] }],
  ['update-seo-description', { description: 'y' }],
  ['trash-content', {}],
] as const) {
  test(`an author's ${id} is refused as well where saving would strip the content, as WordPress saves all of it each time`, async () => {
    const content = '<p>x</p><iframe src="https://maps.example/embed"></iframe>'
    await atSite({ account: 'author' }, async ({ site, context }) => {
      setContentOf(site, 21, { content, author: 2 })
      const whole = { postId: 21, ...input }
      await expect(previewOf({ context, id, input: whole })).rejects.toMatchObject({ code: 'vendor-content-filtered' })
      setContentOf(site, 21, { content: '<p>x</p>' })
      expect((await previewOf({ context, id, input: whole })).changes).toHaveLength(1)
    })
  })
}

test('a slug that is taken is declined instead of becoming slug-2', async () => {
  await atSite({}, async ({ context }) => {
    await expect(previewOf({ context, id: 'create-page', input: { slug: 'services', title: 'S', content: 'x' } })).rejects.toMatchObject({
      code: 'vendor-refused',
    })
  })
})

test('a draft of ours is taken back as it was made, and left alone once somebody has edited or published it', async () => {
  await atSite({}, async ({ site, context }) => {
    const input = { slug: 'power-flush', title: 'Power flush', content: '<p>What it is.</p>', status: 'draft' }
    const { result } = await writeOnce({ context, id: 'create-post', input })
    const undo = findWrite('create-post').undo({ input, before: null, result })
    if (undo.kind !== 'action') throw new TypeError(undo.reason)
    expect(undo.actionId).toBe('wordpress.discard-draft')
    const { postId } = undo.input as { postId: number }
    const discard = () => previewOf({ context, id: 'discard-draft', input: toJson(undo.input) })
    expect((await discard()).changes).toMatchObject([{ field: 'status', before: 'draft', after: 'trash' }])
    setContentOf(site, postId, { content: '<p>What it is, said by a person.</p>' })
    await expect(discard()).rejects.toMatchObject({ code: 'vendor-refused', details: { reason: expect.stringContaining('edited') } })
    setContentOf(site, postId, { content: input.content, status: 'publish' })
    await expect(discard()).rejects.toMatchObject({ code: 'vendor-refused', details: { reason: expect.stringContaining('publish') } })
    setContentOf(site, postId, { status: 'draft' })
    await writeOnce({ context, id: 'discard-draft', input: toJson(undo.input) })
    expect(contentOf(site, postId).status).toBe('trash')
  })
})

test('the copy in a page cache is emptied where the companion can, and announced where it cannot', async () => {
  await atSite({ switches: { cache: { name: 'litespeed', canPurge: true } } }, async ({ site, context }) => {
    await writeOnce({ context, id: 'update-seo-description', input: { postId: 2, description: 'New' } })
    expect(site.store.read().purged).toEqual([`${site.url}/boiler-repair/`])
  })
  await atSite({ switches: { cache: { name: 'varnish', canPurge: false } } }, async ({ context }) => {
    expect((await previewOf({ context, id: 'update-seo-description', input: { postId: 2, description: 'New' } })).notes.join(' ')).toContain(
      'page cache may show visitors the old page',
    )
  })
})

async function visitor(site: WordPressSimulator, path: string): Promise<string> {
  return (await fetch(`${site.url}${path}`)).text()
}
