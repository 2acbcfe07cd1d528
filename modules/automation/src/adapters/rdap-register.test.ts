import { expect, test } from 'vitest'
import { createRdapRegister } from './rdap-register.ts'

const bootstrapUrl = 'https://iana.example/rdap/dns.json'
const bootstrap = {
  services: [
    [
      ['example', 'com'],
      ['http://plain.example/', 'https://rdap.example/v1'],
    ],
  ],
}
const expiring = {
  events: [
    { eventAction: 'registration', eventDate: '2015-01-01T00:00:00Z' },
    { eventAction: 'expiration', eventDate: '2027-02-01T12:00:00Z' },
  ],
}

function register(answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = []
  const fetch = async (url: string) => {
    asked.push(url)
    const body = url === bootstrapUrl ? bootstrap : answers[url]
    return { status: body === undefined ? 404 : 200, text: () => JSON.stringify(body) }
  }
  let now = Date.parse('2026-01-01')
  const { expiryOf } = createRdapRegister({ bootstrapUrl, now: () => new Date(now) })
  const later = (ms: number) => {
    now += ms
  }
  return { ask: (host: string) => expiryOf({ host, fetch }), asked, later }
}

test('asks the encrypted server of the top-level domain about the registered part of the name, once for all its hosts, and IANA only once', async () => {
  const { ask, asked } = register({ 'https://rdap.example/v1/domain/shop.com': expiring })
  expect(await ask('www.deep.shop.com')).toEqual({ name: 'shop.com', expiresAt: new Date('2027-02-01T12:00:00Z') })
  expect(await ask('mail.shop.com')).toEqual(await ask('shop.com'))
  expect(asked).toEqual([bootstrapUrl, 'https://rdap.example/v1/domain/shop.com'])
})

test('asks again after an hour, and at once where the register did not answer', async () => {
  const answers: Record<string, unknown> = {}
  const { ask, asked, later } = register(answers)
  await expect(ask('shop.com')).rejects.toThrow('does not know')
  answers['https://rdap.example/v1/domain/shop.com'] = expiring
  await ask('shop.com')
  later(60 * 60_000)
  await ask('shop.com')
  expect(asked.filter((url) => url !== bootstrapUrl)).toHaveLength(3)
})

test.each([
  ['127.0.0.1', {}, 'The name is not a registered domain.'],
  ['shop.de', {}, 'The register of .de gives no expiry dates by RDAP.'],
  ['shop.com', {}, 'The register does not know the domain.'],
  ['shop.com', { 'https://rdap.example/v1/domain/shop.com': {} }, 'The register does not say when the domain expires.'],
])('says why it knows nothing about %s (%#)', async (host, answers, reason) => {
  await expect(register(answers).ask(host)).rejects.toThrow(reason)
})
