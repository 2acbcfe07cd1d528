import { type SimulatorServer, startSimulator } from '@bizosaas/connector-kit/simulator'
import { testContext } from '@bizosaas/connector-kit/testing'
import { expect, test } from 'vitest'
import { wordpress } from './index.ts'
import { startWordPressSimulator, type WordPressSimulator } from './simulator/index.ts'
import type { SiteSwitches } from './simulator/state.ts'

type Account = 'credentials' | 'author' | 'subscriber'

const refusals: readonly { what: string; switches: Partial<SiteSwitches>; account?: Account; code: string }[] = [
  { what: 'the host takes the Authorization header away', switches: { stripsAuthorization: true }, code: 'connection-authorization-stripped' },
  { what: 'application passwords are not offered over http', switches: { applicationPasswords: false }, code: 'connection-https-required' },
  { what: 'a firewall answers a challenge page', switches: { firewall: true }, code: 'connection-firewall-blocked' },
  { what: 'the REST API is closed to everybody', switches: { restApi: 'closed' }, code: 'connection-api-restricted' },
  { what: 'the account is a subscriber', switches: {}, account: 'subscriber', code: 'connection-role-too-low' },
  { what: 'the account is an author', switches: {}, account: 'author', code: 'connection-role-too-low' },
]

for (const { what, switches, account = 'credentials', code } of refusals) {
  test(`connecting says ${code} when ${what}`, async () => {
    await atSite({ switches, account }, async ({ context }) => {
      await expect(wordpress.verify(context)).rejects.toMatchObject({ code })
    })
  })
}

test('connecting says connection-not-the-vendor for a site that is none', async () => {
  const plain = {
    name: 'plain site',
    routes: (server: SimulatorServer) => void server.all('/*', async (_request, reply) => reply.type('text/html').send('<title>Hello</title>')),
  }
  const site = await startSimulator({ definition: plain })
  const context = testContext({ credentials: { siteUrl: site.url, user: 'ewa', applicationPassword: 'abcd efgh ijkl' } })
  await expect(wordpress.verify(context)).rejects.toMatchObject({ code: 'connection-not-the-vendor' })
  await context.close()
  await site.close()
})

test('connecting says connection-unreachable where nothing listens', async () => {
  const site = await startWordPressSimulator()
  const context = testContext({ credentials: site.credentials })
  await site.close()
  await expect(wordpress.verify(context)).rejects.toMatchObject({ code: 'connection-unreachable' })
  await context.close()
})

test('a site that hides its REST API from strangers connects with a good password', async () => {
  await atSite({ switches: { restApi: 'signed-in-only' } }, async ({ context }) => {
    expect(await wordpress.verify(context)).toMatchObject({ identity: { label: 'Aire Plumbing' } })
  })
})

for (const permalinks of ['pretty', 'plain'] as const) {
  test(`a site with ${permalinks} permalinks says itself where its API is`, async () => {
    await atSite({ switches: { permalinks } }, async ({ context }) => {
      expect(await wordpress.verify(context)).toMatchObject({ facts: { role: 'administrator', canWriteSeo: true } })
      expect(String(context.memo.get('rest-root'))).toContain(permalinks === 'plain' ? 'rest_route=' : '/wp-json/')
    })
  })
}

test('what will not work is said when connecting', async () => {
  await atSite({ switches: { companion: false } }, async ({ context }) => {
    const { notes, facts } = await wordpress.verify(context)
    expect(notes.join(' ')).toContain('companion plugin is not installed')
    expect(facts).toMatchObject({ companionVersion: null, canWriteSeo: false })
  })
})

test('the approval screen carries our name and the state, and its answer is read back', async () => {
  const { authorize } = wordpress
  const url = new URL(authorize?.url({ siteUrl: 'https://shop.example/blog/', returnUrl: 'https://us.example/return', state: 's1' }) ?? '')
  expect(`${url.origin}${url.pathname}`).toBe('https://shop.example/blog/wp-admin/authorize-application.php')
  expect(url.searchParams.get('app_id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(url.searchParams.get('success_url')).toBe('https://us.example/return?state=s1')
  const back = new URLSearchParams({ state: 's1', site_url: 'https://shop.example/blog', user_login: 'ewa', password: 'abcd efgh ijkl' })
  expect(authorize?.parseReturn(back)).toMatchObject({ kind: 'approved', state: 's1', credentials: { user: 'ewa' } })
  expect(authorize?.parseReturn(new URLSearchParams({ state: 's1', success: 'false' }))).toEqual({ kind: 'rejected', state: 's1' })
  back.delete('password')
  expect(() => authorize?.parseReturn(back)).toThrow(expect.objectContaining({ code: 'connection-state-refused' }))
})

interface AtSite {
  readonly site: WordPressSimulator
  readonly context: ReturnType<typeof testContext>
}

async function atSite(
  { switches, account = 'credentials' }: { switches: Partial<SiteSwitches>; account?: Account },
  work: (at: AtSite) => Promise<void>,
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
