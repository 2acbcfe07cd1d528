import { expect, test } from 'vitest'
import { createTokenRenewal } from './renew-tokens.ts'

function given(answer: () => Response) {
  const asked: URLSearchParams[] = []
  const renew = createTokenRenewal({
    fetch: async (_url, init) => {
      asked.push(new URLSearchParams(String(init?.body)))
      return answer()
    },
    now: () => 1_000_000,
    tokenUrl: async () => 'http://127.0.0.1/token',
    clientId: 'portal',
    clientSecret: 'secret',
  })
  return { renew, asked }
}

test('trades a refresh token once, however many requests ask for it at the same time', async () => {
  const { renew, asked } = given(() => Response.json({ access_token: 'new', expires_in: 600, refresh_token: 'next' }))
  const renewed = await Promise.all([renew('old'), renew('old'), renew('old')])
  expect(asked).toHaveLength(1)
  expect(renewed[2]).toEqual({ accessToken: 'new', refreshToken: 'next', accessExpiresAt: 1_600 })
})

test('keeps the old refresh token when the issuer does not rotate it', async () => {
  const { renew } = given(() => Response.json({ access_token: 'new', expires_in: 600 }))
  expect((await renew('old'))?.refreshToken).toBe('old')
})

test('gives nothing when the issuer refuses or answers something else', async () => {
  expect(await given(() => new Response(null, { status: 400 })).renew('old')).toBeNull()
  expect(await given(() => Response.json({ hello: 'there' })).renew('old')).toBeNull()
})
