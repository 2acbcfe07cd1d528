import { expect, test } from 'vitest'
import type { FoundAddress, Frontier } from '../frontier.ts'

const at = (path: string) => `https://a.example/${path}`
const found = (path: string, more: Partial<FoundAddress> = {}): FoundAddress => ({
  url: at(path),
  depth: 1,
  standing: 'waiting',
  isNamed: true,
  ...more,
})

/** What every frontier does; each test asks for a new one. */
export function frontierConformance(open: () => Promise<Frontier>): void {
  const takeAll = async (frontier: Frontier) => {
    const taken: string[] = []
    for (let entry = await frontier.take(); entry !== undefined; entry = await frontier.take()) taken.push(new URL(entry.url).pathname.slice(1))
    return taken
  }

  test('gives what is nearest to the first page first, in the order it came, also when something nearer comes late', async () => {
    const frontier = await open()
    await frontier.add([found('z', { depth: 2 }), found('b'), found('a')])
    const first = await frontier.take()
    await frontier.add([found('late', { depth: 0, isFromSitemap: true })])
    expect(first).toEqual({ url: at('b'), depth: 1, isFromSitemap: false })
    expect(await frontier.take()).toEqual({ url: at('late'), depth: 0, isFromSitemap: true })
    expect(await takeAll(frontier)).toEqual(['a', 'z'])
    expect(frontier.waiting).toBe(0)
  })

  test('counts what waits, once each, also when pages offer it at the same time', async () => {
    const frontier = await open()
    const batch = Array.from({ length: 90 }, (_, number) => found(`${number}`))
    await Promise.all([frontier.add(batch), frontier.add(batch.toReversed()), frontier.add(batch.slice(30, 60))])
    expect(frontier.waiting).toBe(90)
    const taken = await Promise.all(Array.from({ length: 100 }, () => frontier.take()))
    expect(new Set(taken.map((entry) => entry?.url)).size).toBe(91)
    expect(frontier.waiting).toBe(0)
    await frontier.add(batch)
    expect(await frontier.take()).toBeUndefined()
  })

  test('what a page only named waits when another one links to it, and what has its place keeps it', async () => {
    const frontier = await open()
    await frontier.add([found('a', { standing: 'named' }), found('b', { standing: 'depth' })])
    expect(frontier.waiting).toBe(0)
    await frontier.add([found('a', { depth: 3 }), found('b')])
    await frontier.add([found('a', { standing: 'named' })])
    expect(frontier.waiting).toBe(1)
    expect(await frontier.take()).toMatchObject({ url: at('a'), depth: 3 })
  })

  test('where a redirect led is news once, unless it waits already', async () => {
    const frontier = await open()
    await frontier.add([found('waits'), found('named', { standing: 'named' })])
    const reached = ['new', 'new', 'named', 'waits'].map((path) => () => frontier.reach(at(path)))
    const news: boolean[] = []
    for (const reach of reached) news.push(await reach())
    expect(news).toEqual([true, false, true, false])
    await frontier.add([found('new'), found('named')])
    expect(await takeAll(frontier)).toEqual(['waits'])
  })

  test('tells at the end what pages name and nobody read, and what was skipped and why', async () => {
    const frontier = await open()
    expect(await frontier.leftOver({ unread: 9, skipped: 9 })).toEqual({ unread: [], skipped: [], isDeeper: false })
    const skips = (['trap', 'robots', 'depth'] as const).map((standing) => found(standing, { standing }))
    await frontier.add([
      found('sitemap', { isNamed: false, depth: 3 }),
      found('linked', { isNamed: false, depth: 3 }),
      found('read'),
      found('gone'),
      found('endless'),
    ])
    await frontier.add([found('away'), found('file.pdf', { standing: 'named' }), ...skips, found('left', { depth: 2 })])
    await frontier.add([found('linked', { depth: 9 })])
    for (let count = 0; count < 4; count += 1) await frontier.take()
    await frontier.leave(at('gone'), 'unreachable')
    await frontier.leave(at('endless'), 'unreadable')
    await frontier.leave(at('away'), 'left-the-site')
    const left = await frontier.leftOver({ unread: 9, skipped: 9 })
    expect(left.unread).toEqual(['linked', 'gone', 'endless', 'file.pdf', 'trap', 'depth', 'left'].map(at))
    expect(left.skipped.map(({ url, reason }) => [new URL(url).pathname.slice(1), reason])).toEqual([
      ['gone', 'unreachable'],
      ['endless', 'unreadable'],
      ['away', 'left-the-site'],
      ['trap', 'trap'],
      ['robots', 'robots'],
      ['depth', 'depth'],
    ])
    expect(await frontier.leftOver({ unread: 1, skipped: 2 })).toEqual({ unread: [at('linked')], skipped: left.skipped.slice(0, 2), isDeeper: true })
  })
}
