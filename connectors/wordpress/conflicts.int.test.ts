import type { Json } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { atSite, beforeTheWrite, contentOf, findWrite, previewOf, runOnce, saveByPerson, setContentOf, writeOnce } from './testing/at-site.ts'

const refused = { kind: 'refused', code: 'precondition-failed' }

test('a precondition is the date of the object, a hash of its raw fields and one of what is touched', async () => {
  await atSite({}, async ({ site, context }) => {
    const title = { context, id: 'update-title', input: { postId: 2, title: 'New' } }
    const { precondition } = await previewOf(title)
    expect(precondition).toEqual({ modified: contentOf(site, 2).modified, raw: expect.stringMatching(/^[0-9a-f]{64}$/), touched: expect.any(String) })
  })
})

for (const [what, change] of [
  ['the same field', { title: 'Theirs' }],
  ['another field', { content: '<p>Theirs</p>' }],
  ['the excerpt', { excerpt: 'Theirs' }],
  ['the address', { slug: 'theirs' }],
  ['the categories', { categories: [3] }],
] as const) {
  test(`after a person has edited ${what} of the object, nothing is written`, async () => {
    await atSite({}, async ({ site, context }) => {
      const title = { context, id: 'update-title', input: { postId: 21, title: 'Ours' } }
      const { precondition } = await previewOf(title)
      await saveByPerson(site, 'posts/21', change)
      expect(await runOnce({ ...title, precondition })).toMatchObject(refused)
      expect(contentOf(site, 21).title).not.toBe('Ours')
    })
  })
}

test('an edit within the same second, or one that leaves the date alone, is seen by the hash', async () => {
  await atSite({}, async ({ site, context }) => {
    const title = { context, id: 'update-title', input: { postId: 2, title: 'Ours' } }
    const { precondition } = await previewOf(title)
    setContentOf(site, 2, { content: '<p>By a plugin</p>' })
    expect(await runOnce({ ...title, precondition })).toMatchObject(refused)
  })
})

test('a page that was saved without any change is no longer the page people looked at', async () => {
  await atSite({}, async ({ site, context }) => {
    const title = { context, id: 'update-title', input: { postId: 2, title: 'Ours' } }
    const { precondition } = await previewOf(title)
    setContentOf(site, 2, { modified: '2026-11-20T10:00:00' })
    expect(await runOnce({ ...title, precondition })).toMatchObject(refused)
  })
})

test('several approved changes of one page do not stop each other', async () => {
  await atSite({}, async ({ site, context }) => {
    const plan = [
      { context, id: 'update-title', input: { postId: 2, title: 'Boilers' } },
      { context, id: 'update-seo-description', input: { postId: 2, description: 'Mended today.' } },
      { context, id: 'update-image-alt', input: { postId: 2, src: '/wp-content/uploads/boiler.png', alt: 'A boiler' } },
      { context, id: 'update-seo-title', input: { postId: 2, title: 'Boilers in Leeds' } },
    ]
    const previews = await Promise.all(plan.map(previewOf))
    const ownMoves: Json[] = []
    for (const [index, action] of plan.entries()) {
      const outcome = await runOnce({ ...action, precondition: previews[index]?.precondition ?? null, ownMoves })
      expect(outcome).toMatchObject({ kind: 'done', overwritten: null })
      if (outcome.kind === 'done' && outcome.moved !== null) ownMoves.push({ from: outcome.moved.from, to: outcome.moved.to })
    }
    expect(ownMoves).toHaveLength(4)
    expect(contentOf(site, 2)).toMatchObject({ title: 'Boilers', content: expect.stringContaining('alt="A boiler"') })
  })
})

test("without the record of our own writes, or with a person's edit between them, the next one stops", async () => {
  await atSite({}, async ({ site, context }) => {
    const first = { context, id: 'update-title', input: { postId: 2, title: 'Boilers' } }
    const next = { context, id: 'update-seo-description', input: { postId: 2, description: 'Mended today.' } }
    const [one, other] = await Promise.all([previewOf(first), previewOf(next)])
    const outcome = await runOnce({ ...first, precondition: one.precondition })
    const ownMoves = outcome.kind === 'done' && outcome.moved !== null ? [{ from: outcome.moved.from, to: outcome.moved.to }] : []
    expect(ownMoves).toHaveLength(1)
    expect(await runOnce({ ...next, precondition: other.precondition })).toMatchObject(refused)
    await saveByPerson(site, 'pages/2', { excerpt: 'Theirs' })
    expect(await runOnce({ ...next, precondition: other.precondition, ownMoves })).toMatchObject(refused)
  })
})

test('two approved changes of the same field: the second stops, as its card no longer tells the truth', async () => {
  await atSite({}, async ({ context }) => {
    const first = { context, id: 'update-title', input: { postId: 2, title: 'One' } }
    const second = { context, id: 'update-title', input: { postId: 2, title: 'Two' } }
    const { precondition } = await previewOf(second)
    const { moved } = await writeOnce(first)
    expect(moved).not.toBeNull()
    expect(await runOnce({ ...second, precondition, ownMoves: moved === null ? [] : [{ ...moved }] })).toMatchObject(refused)
  })
})

test("a person's edit in the moment of the write is reported with the revision that keeps it", async () => {
  await atSite({}, async ({ site, context }) => {
    const content = { context, id: 'update-content', input: { postId: 2, content: '<p>Ours</p>' } }
    const { precondition } = await previewOf(content)
    const racing = beforeTheWrite(context, () => saveByPerson(site, 'pages/2', { content: '<p>Theirs</p>' }))
    const outcome = await runOnce({ ...content, context: racing, precondition })
    const theirs = contentOf(site, 2).revisions.find((revision) => revision.content === '<p>Theirs</p>')
    expect(contentOf(site, 2).content).toBe('<p>Ours</p>')
    expect(theirs).toBeDefined()
    expect(outcome).toMatchObject({
      kind: 'done',
      moved: null,
      overwritten: { text: expect.stringContaining(`revision ${theirs?.id}`), restore: { revisionId: theirs?.id, authorId: 1 } },
    })
  })
})

test('of several edits in that moment, the last one is the one to restore', async () => {
  await atSite({}, async ({ site, context }) => {
    const title = { context, id: 'update-title', input: { postId: 2, title: 'Ours' } }
    const { precondition } = await previewOf(title)
    const racing = beforeTheWrite(context, async () => {
      await saveByPerson(site, 'pages/2', { content: '<p>First</p>' })
      await saveByPerson(site, 'pages/2', { content: '<p>Last</p>' })
    })
    const outcome = await runOnce({ ...title, context: racing, precondition })
    const last = contentOf(site, 2).revisions.find((revision) => revision.content === '<p>Last</p>')
    expect(outcome).toMatchObject({ overwritten: { restore: { revisionId: last?.id } } })
  })
})

test('where the site throws old revisions away, the edit is found among those it keeps', async () => {
  await atSite({ switches: { revisionLimit: 2 } }, async ({ site, context }) => {
    for (const title of ['One', 'Two', 'Three']) await saveByPerson(site, 'pages/2', { title })
    const title = { context, id: 'update-title', input: { postId: 2, title: 'Ours' } }
    const { precondition } = await previewOf(title)
    const quiet = await runOnce({ ...title, precondition })
    expect(quiet).toMatchObject({ kind: 'done', overwritten: null })

    const next = { context, id: 'update-content', input: { postId: 2, content: '<p>Ours</p>' } }
    const before = await previewOf(next)
    const racing = beforeTheWrite(context, () => saveByPerson(site, 'pages/2', { content: '<p>Theirs</p>' }))
    const outcome = await runOnce({ ...next, context: racing, precondition: before.precondition })
    const theirs = contentOf(site, 2).revisions.find((revision) => revision.content === '<p>Theirs</p>')
    expect(outcome).toMatchObject({ overwritten: { restore: { revisionId: theirs?.id } } })
  })
})

test('a save that changes nothing, and one after our write, replace nothing', async () => {
  await atSite({}, async ({ site, context }) => {
    const title = { context, id: 'update-title', input: { postId: 2, title: 'Ours' } }
    const { precondition } = await previewOf(title)
    const racing = beforeTheWrite(context, () => saveByPerson(site, 'pages/2', { title: contentOf(site, 2).title }))
    expect(await runOnce({ ...title, context: racing, precondition })).toMatchObject({ kind: 'done', overwritten: null })
    await saveByPerson(site, 'pages/2', { title: 'Theirs, later' })
    expect((await findWrite('update-title').readBack(title)).missing).toEqual(['title'])
  })
})

test('an undo is refused once a person has edited the page in between, and their edit stays', async () => {
  await atSite({}, async ({ site, context }) => {
    await writeOnce({ context, id: 'update-title', input: { postId: 2, title: 'Ours' } })
    const undo = { context, id: 'update-title', input: { postId: 2, title: 'Boiler Repair' } }
    const { precondition } = await previewOf(undo)
    await saveByPerson(site, 'pages/2', { title: 'Theirs' })
    expect(await runOnce({ ...undo, precondition })).toMatchObject(refused)
    expect(contentOf(site, 2).title).toBe('Theirs')
  })
})

test('a media file and the settings of the site are guarded alike', async () => {
  await atSite({}, async ({ site, context }) => {
    const alt = { context, id: 'update-media-alt', input: { mediaId: 101, alt: 'Ours' } }
    const { precondition } = await previewOf(alt)
    await saveByPerson(site, 'media/101', { title: 'Theirs' })
    expect(await runOnce({ ...alt, precondition })).toMatchObject(refused)

    const tagline = { context, id: 'update-site-identity', input: { tagline: 'Ours' } }
    const settings = await previewOf(tagline)
    await saveByPerson(site, 'settings', { title: 'Theirs' })
    expect(await runOnce({ ...tagline, precondition: settings.precondition })).toMatchObject(refused)
  })
})
