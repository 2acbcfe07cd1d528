import { type SimulatorServer, startSimulator } from '@bizosaas/connector-kit/simulator'
import { type TestContext, testContext } from '@bizosaas/connector-kit/testing'
import { type ErrorCode, errorCodes, isAppError } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { wordpress } from './index.ts'
import { startWordPressSimulator, type WordPressSimulator } from './simulator/index.ts'
import type { SiteSwitches } from './simulator/state.ts'

/** How one site stands, and what its owner reads. The remedy belongs to the code; the cause says what was found. */
interface Failure {
  readonly what: string
  readonly code: ErrorCode
  readonly cause: string
  readonly switches?: Partial<SiteSwitches>
  readonly account?: 'credentials' | 'author' | 'subscriber'
  readonly connect?: Partial<{ user: string; applicationPassword: string }>
  readonly timeoutMs?: number
  /** Other than the site as it is: another way to it, or another site. */
  readonly at?: (site: WordPressSimulator) => Promise<Place> | Place
}

interface Place {
  readonly siteUrl: string
  /** The site is reached by https, as a real one would be. */
  readonly isSecure?: boolean
  close?(): Promise<void>
}

const failures: readonly Failure[] = [
  {
    what: 'the password is wrong or was revoked, and the site can tell',
    code: 'connection-auth-refused',
    cause: 'WordPress does not know this application password: it was mistyped, or revoked under Users → Profile.',
    connect: { applicationPassword: 'none none none none none none' },
  },
  {
    what: 'the user name is wrong, and the site can tell',
    code: 'connection-auth-refused',
    cause: 'WordPress knows no user of this name.',
    connect: { user: 'nobody' },
  },
  {
    what: 'the password is wrong or was revoked, on a WordPress without plugins',
    code: 'connection-auth-refused',
    cause:
      'WordPress did not recognise us: the user name or the application password is wrong or was revoked. If both are surely right, the host removes the Authorization header; ask it to pass the header on to PHP.',
    switches: { companion: false },
    connect: { applicationPassword: 'none none none none none none' },
  },
  {
    what: 'the host takes the Authorization header away',
    code: 'connection-authorization-stripped',
    cause: 'WordPress never saw the Authorization header that we sent.',
    switches: { stripsAuthorization: true },
  },
  {
    what: 'the host takes the header away, on a WordPress without plugins, where it looks like a wrong password',
    code: 'connection-auth-refused',
    cause:
      'WordPress did not recognise us: the user name or the application password is wrong or was revoked. If both are surely right, the host removes the Authorization header; ask it to pass the header on to PHP.',
    switches: { stripsAuthorization: true, companion: false },
  },
  {
    what: 'the site was entered with http',
    code: 'connection-https-required',
    cause: 'The site was entered with http, where WordPress takes no application passwords.',
    switches: { applicationPasswords: false },
  },
  {
    what: 'application passwords are switched off',
    code: 'connection-application-passwords-off',
    cause: 'The site offers no application passwords: a security plugin or the host has switched them off.',
    switches: { applicationPasswords: false },
    at: () => ({ siteUrl: 'https://shop.example', isSecure: true }),
  },
  {
    what: 'a firewall answers a challenge page',
    code: 'connection-firewall-blocked',
    cause: 'Something in front of the site turned us away with 403 and a page for people.',
    switches: { firewall: true },
  },
  {
    what: 'the user is a subscriber',
    code: 'connection-role-too-low',
    cause: 'The user has the role subscriber and may not edit pages.',
    account: 'subscriber',
  },
  {
    what: 'the user is an author',
    code: 'connection-role-too-low',
    cause: 'The user has the role author and may not edit pages.',
    account: 'author',
  },
  {
    what: 'the REST API is for signed-in users only, and our sign-in does not get through',
    code: 'connection-api-restricted',
    cause: 'A plugin closes the REST API to whoever is not signed in, and did not take our sign-in.',
    switches: { restApi: 'signed-in-only', companion: false },
    connect: { applicationPassword: 'none none none none none none' },
  },
  {
    what: 'the REST API is closed to everybody',
    code: 'connection-api-restricted',
    cause: 'A plugin closes the REST API to whoever is not signed in, and did not take our sign-in.',
    switches: { restApi: 'closed' },
  },
  {
    what: 'the server asks for a password before WordPress does',
    code: 'connection-api-restricted',
    cause: 'The server asks for a password of its own before anybody sees the site, so ours cannot get through.',
    switches: { trouble: { kind: 'password-wall' } },
  },
  {
    what: 'a plugin shows a “coming soon” page instead of the REST API',
    code: 'connection-answer-unreadable',
    cause:
      'The address of the REST API answers a web page: a maintenance mode, a sign-in page, or an error message of a plugin stands in front of it.',
    switches: { trouble: { kind: 'coming-soon' } },
  },
  {
    what: 'PHP prints its warnings before the data',
    code: 'connection-answer-unreadable',
    cause:
      'The address of the REST API answers a web page: a maintenance mode, a sign-in page, or an error message of a plugin stands in front of it.',
    switches: { trouble: { kind: 'php-noise' } },
  },
  {
    what: 'WordPress stops with a fatal error',
    code: 'vendor-unavailable',
    cause: 'The site fails with error 500: WordPress, a plugin or the server has stopped working.',
    switches: { trouble: { kind: 'broken' } },
  },
  {
    what: 'the site takes longer than we wait',
    code: 'connection-timed-out',
    cause: 'The site did not finish its answer in the time we wait.',
    switches: { trouble: { kind: 'slow' } },
    timeoutMs: 250,
  },
  {
    what: 'the server is gone',
    code: 'connection-unreachable',
    cause: 'The name of the site leads nowhere, or its server accepts no connections.',
    at: async (site) => {
      await site.close()
      return { siteUrl: site.url }
    },
  },
  {
    what: 'the name leads nowhere',
    code: 'connection-unreachable',
    cause: 'The name of the site leads nowhere, or its server accepts no connections.',
    at: () => ({ siteUrl: 'https://no-such-shop.invalid' }),
  },
  {
    what: 'the certificate or the encryption is not right',
    code: 'connection-encryption-refused',
    cause: 'The certificate of the site has run out, is made for another name, was made by the site itself, or is missing.',
    at: ({ url }) => ({ siteUrl: url.replace('http:', 'https:') }),
  },
  {
    what: 'the site sends visitors to another host',
    code: 'connection-redirected',
    cause: 'The site lives at {elsewhere}.',
    at: async (site) => {
      const elsewhere = await startWordPressSimulator()
      site.store.update((state) => void Object.assign(state.switches, { trouble: { kind: 'moved', to: elsewhere.url } }))
      return { siteUrl: site.url, close: elsewhere.close }
    },
  },
  {
    what: 'the address belongs to something else than WordPress',
    code: 'connection-not-the-vendor',
    cause: 'No REST API of WordPress was found at this address.',
    at: async () => {
      const plain = await startPlainSite()
      return { siteUrl: plain.url, close: plain.close }
    },
  },
]

for (const failure of failures) {
  test(`when ${failure.what}, connecting says “${errorCodes[failure.code].title}”`, async () => {
    const { code, cause, remedy } = await failToConnect(failure)
    expect({ code, cause: cause.replace(/http:\/\/127\.0\.0\.1:\d+/, '{elsewhere}') }).toEqual({ code: failure.code, cause: failure.cause })
    expect(remedy).toBe(errorCodes[failure.code].remedy)
  })
}

test('what the owner of a site reads are sentences without the words of programs', () => {
  const texts = failures.flatMap(({ code, cause }) => [cause, errorCodes[code].remedy])
  expect(texts.filter((text) => !/^[A-ZÄÖÜ].{20,}\.$/su.test(text))).toEqual([])
  expect(texts.filter((text) => /\b(JSON|null|undefined|NaN|ECONN\w*|ENOTFOUND|exception|schema|endpoint|TLS|SSL|DNS|regex)\b/i.test(text))).toEqual(
    [],
  )
})

test('a site that hides its REST API from strangers connects with a good password', async () => {
  await atSite({ switches: { restApi: 'signed-in-only' } }, async ({ context }) => {
    expect(await wordpress.verify(context)).toMatchObject({ identity: { label: 'Aire Plumbing' } })
  })
})

test('a password that is revoked later is named as such by whatever is read next, with the companion and without', async () => {
  for (const companion of [true, false]) {
    await atSite({ switches: { companion } }, async ({ site, context }) => {
      await wordpress.verify(context)
      site.store.update(({ users }) => void Object.assign(users[0] ?? {}, { applicationPasswords: [] }))
      const read = wordpress.reads.find(({ id }) => id === 'wordpress.get-content')
      await expect(read?.run({ context, input: { postId: 2 } })).rejects.toMatchObject({ code: 'connection-auth-refused' })
    })
  }
})

for (const permalinks of ['pretty', 'plain'] as const) {
  test(`a site with ${permalinks} permalinks says itself where its API is`, async () => {
    await atSite({ switches: { permalinks } }, async ({ context }) => {
      expect(await wordpress.verify(context)).toMatchObject({ facts: { role: 'administrator', canWriteSeo: true } })
      expect(await wordpress.open(context).root()).toContain(permalinks === 'plain' ? 'rest_route=' : '/wp-json/')
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

test('SEOPress is found without the companion, and its search texts can be set', async () => {
  await atSite({ switches: { companion: false, seoPlugin: 'seopress' } }, async ({ context }) => {
    const { notes, facts } = await wordpress.verify(context)
    expect(facts).toMatchObject({ seoPlugin: 'seopress', canWriteSeo: true, companionVersion: null })
    expect(notes.join(' ')).toContain('search texts are set through SEOPress')
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

async function failToConnect({
  switches = {},
  account = 'credentials',
  connect = {},
  timeoutMs = 5_000,
  at = ({ url }) => ({ siteUrl: url }),
}: Failure) {
  const site = await startWordPressSimulator({ switches })
  const place = await at(site)
  const plain = testContext({ credentials: { ...site[account], ...connect, siteUrl: place.siteUrl }, timeoutMs })
  const context = place.isSecure === true ? overHttps({ context: plain, site, siteUrl: place.siteUrl }) : plain
  const error: unknown = await wordpress.verify(context).catch((caught: unknown) => caught)
  await Promise.all([context.close(), site.close(), place.close?.()])
  if (!isAppError(error)) throw new TypeError(`connecting did not fail by name: ${String(error)}`)
  return { code: error.code, cause: String(error.details.reason), remedy: errorCodes[error.code].remedy }
}

/** Plays the part of a web server that speaks https in front of the site. */
function overHttps({ context, site, siteUrl }: { context: TestContext; site: WordPressSimulator; siteUrl: string }): TestContext {
  return {
    ...context,
    fetch: async (url, { hosts: _own, ...options } = {}) => {
      const answer = await context.fetch(url.replace(siteUrl, site.url), options)
      const headers = new Headers(answer.headers)
      headers.set('link', (headers.get('link') ?? '').replaceAll(site.url, siteUrl))
      return { ...answer, headers, url: answer.url.replace(site.url, siteUrl) }
    },
  }
}

function startPlainSite() {
  const routes = (server: SimulatorServer) => void server.all('/*', async (_request, reply) => reply.type('text/html').send('<title>Hello</title>'))
  return startSimulator({ definition: { name: 'plain site', routes } })
}

interface AtSite {
  readonly site: WordPressSimulator
  readonly context: TestContext
}

async function atSite({ switches }: { switches: Partial<SiteSwitches> }, work: (at: AtSite) => Promise<void>): Promise<void> {
  const site = await startWordPressSimulator({ switches })
  const context = testContext({ credentials: site.credentials })
  try {
    await work({ site, context })
  } finally {
    await context.close()
    await site.close()
  }
}
