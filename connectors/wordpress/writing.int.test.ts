import { type BoundWrite, runWrite } from '@bizosaas/connector-kit'
import { type TestContext, testContext, testEffect } from '@bizosaas/connector-kit/testing'
import type { Json } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { startWordPressSimulator, type WordPressSimulator } from './simulator/index.ts'
import type { SimulatedContent, SiteSwitches } from './simulator/state.ts'
import { wordpressWrites } from './writes/index.ts'

test('the alt text of a picture changes exactly that attribute and no other byte', async () => {
  await atSite({}, async ({ site, context }) => {
    const odd = `<!-- wp:html -->\n<p class=x>One<br>two &nbsp; <IMG SRC='/wp-content/uploads/boiler.png'   alt='old "text"' data-x>\n<img src="/wp-content/uploads/tap.png">\n<!-- /wp:html -->\r\n`
    edit(site, 2, { content: odd })
    await write({
      context,
      id: 'update-image-alt',
      input: { postId: 2, src: `${site.url}/wp-content/uploads/boiler.png`, alt: 'A "new" boiler & flue' },
    })
    expect(raw(site, 2).content).toBe(odd.replace(`alt='old "text"'`, 'alt="A &quot;new&quot; boiler &amp; flue"'))
  })
})

test('of several pictures with the same address, the one that was named is changed', async () => {
  await atSite({}, async ({ site, context }) => {
    edit(site, 2, { content: '<img src="/a.png" alt="first"><p>x</p><img src="/a.png" alt="">' })
    await write({ context, id: 'update-image-alt', input: { postId: 2, src: '/a.png', occurrence: 1, alt: 'second' } })
    expect(raw(site, 2).content).toBe('<img src="/a.png" alt="first"><p>x</p><img src="/a.png" alt="second">')
  })
})

test('a picture that is not in the content is declined', async () => {
  await atSite({}, async ({ context }) => {
    await expect(preview({ context, id: 'update-image-alt', input: { postId: 2, src: '/theme/logo.svg', alt: 'Logo' } })).rejects.toMatchObject({
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
      await expect(preview({ context, id, input })).rejects.toMatchObject({
        code: 'vendor-write-not-kept',
        details: { reason: expect.stringContaining('companion plugin adds both fields') },
      })
    }
  })
})

test('a field that the site drops in silence is found by reading back', async () => {
  await atSite({}, async ({ site, context }) => {
    const input = { postId: 2, description: 'Kept nowhere' }
    const { precondition } = await preview({ context, id: 'update-seo-description', input })
    site.store.dropWrites(true)
    expect((await runWrite({ write: find('update-seo-description'), context, input, effect: testEffect(), precondition })).kind).toBe('done')
    expect(await find('update-seo-description').readBack({ context, input })).toMatchObject({
      missing: ['description'],
      observed: { description: '' },
    })
  })
})

for (const seoPlugin of ['yoast', 'rank-math', 'seopress', 'the-seo-framework'] as const) {
  test(`with ${seoPlugin}, search texts are written where it keeps them and visitors see them`, async () => {
    await atSite({ switches: { seoPlugin } }, async ({ site, context }) => {
      await write({ context, id: 'update-seo-title', input: { postId: 2, title: 'Boilers mended today' } })
      await write({ context, id: 'update-seo-description', input: { postId: 2, description: 'Same day in Leeds.' } })
      const html = await visitor(site, '/boiler-repair/')
      expect(html).toContain('<title>Boilers mended today</title>')
      expect(html).toContain('<meta name="description" content="Same day in Leeds." />')
      expect((await preview({ context, id: 'update-seo-title', input: { postId: 2, title: 'X' } })).notes.join(' ')).toContain(seoPlugin)
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
      edit(site, 2, { content })
      await expect(preview({ context, id: 'update-content', input: { postId: 2, content: '<p>y</p>' } })).rejects.toMatchObject({
        code: 'vendor-page-builder',
        details: { builder: name },
      })
      expect((await preview({ context, id: 'update-title', input: { postId: 2, title: 'Y' } })).changes).toHaveLength(1)
    })
  })
}

test('an author may not touch content that saving would strip, an administrator may', async () => {
  const content = '<p>x</p><iframe src="https://maps.example/embed"></iframe>'
  await atSite({ account: 'author' }, async ({ site, context }) => {
    edit(site, 21, { content, author: 2 })
    await expect(preview({ context, id: 'update-content', input: { postId: 21, content: `${content}<p>y</p>` } })).rejects.toMatchObject({
      code: 'vendor-content-filtered',
      details: { reason: expect.stringContaining('<iframe>') },
    })
  })
  await atSite({}, async ({ site, context }) => {
    edit(site, 21, { content })
    await write({ context, id: 'update-content', input: { postId: 21, content: `${content}<p>y</p>` } })
    expect(raw(site, 21).content).toContain('<iframe')
  })
})

test('an undo is refused for the field a person edited in between, and their edit stays', async () => {
  await atSite({}, async ({ site, context }) => {
    await write({ context, id: 'update-title', input: { postId: 2, title: 'Ours' } })
    const undo = { postId: 2, title: 'Boiler Repair' }
    const { precondition } = await preview({ context, id: 'update-title', input: undo })
    edit(site, 2, { title: 'Theirs' })
    expect(await runWrite({ write: find('update-title'), context, input: undo, effect: testEffect(), precondition })).toMatchObject({
      kind: 'refused',
      code: 'precondition-failed',
    })
    expect(raw(site, 2).title).toBe('Theirs')
  })
})

test('a slug that is taken is declined instead of becoming slug-2', async () => {
  await atSite({}, async ({ context }) => {
    await expect(preview({ context, id: 'create-page', input: { slug: 'services', title: 'S', content: 'x' } })).rejects.toMatchObject({
      code: 'vendor-refused',
    })
  })
})

test('the copy in a page cache is emptied where the companion can, and announced where it cannot', async () => {
  await atSite({ switches: { cache: { name: 'litespeed', canPurge: true } } }, async ({ site, context }) => {
    await write({ context, id: 'update-seo-description', input: { postId: 2, description: 'New' } })
    expect(site.store.read().purged).toEqual([`${site.url}/boiler-repair/`])
  })
  await atSite({ switches: { cache: { name: 'varnish', canPurge: false } } }, async ({ context }) => {
    expect((await preview({ context, id: 'update-seo-description', input: { postId: 2, description: 'New' } })).notes.join(' ')).toContain(
      'page cache may show visitors the old page',
    )
  })
})

interface Doing {
  readonly context: TestContext
  readonly id: string
  readonly input: Json
}

function find(id: string): BoundWrite {
  const found = wordpressWrites.writes.find((one) => one.id === `wordpress.${id}`)
  if (found === undefined) throw new TypeError(`no action ${id}`)
  return found
}

function preview({ context, id, input }: Doing) {
  return find(id).preview({ context, input })
}

async function write(doing: Doing): Promise<void> {
  const { precondition } = await preview(doing)
  const outcome = await runWrite({ ...doing, write: find(doing.id), effect: testEffect(), precondition })
  expect(outcome.kind).toBe('done')
  expect((await find(doing.id).readBack(doing)).missing).toEqual([])
}

function raw(site: WordPressSimulator, id: number): SimulatedContent {
  const found = site.store.read().contents.find((one) => one.id === id)
  if (found === undefined) throw new TypeError(`no content ${id}`)
  return found
}

function edit(site: WordPressSimulator, id: number, change: Partial<SimulatedContent>): void {
  site.store.update((state) => void Object.assign(state.contents.find((one) => one.id === id) ?? {}, change))
}

async function visitor(site: WordPressSimulator, path: string): Promise<string> {
  return (await fetch(`${site.url}${path}`)).text()
}

async function atSite(
  { switches = {}, account = 'credentials' }: { switches?: Partial<SiteSwitches>; account?: 'credentials' | 'author' },
  work: (at: { site: WordPressSimulator; context: TestContext }) => Promise<void>,
): Promise<void> {
  const site = await startWordPressSimulator({ switches })
  const context = testContext({ credentials: site[account] })
  try {
    await work({ site, context })
  } finally {
    await context.close()
    await site.close()
  }
}
