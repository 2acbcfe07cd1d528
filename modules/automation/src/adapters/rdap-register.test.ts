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
  const { expiryOf } = createRdapRegister({ bootstrapUrl, now: () => new Date('2026-01-01') })
  return { ask: (host: string) => expiryOf({ host, fetch }), asked }
}

test('asks the encrypted server of the top-level domain about the registered part of the name, and IANA only once', async () => {
  const { ask, asked } = register({ 'https://rdap.example/v1/domain/shop.com': expiring })
  expect(await ask('www.deep.shop.com')).toEqual({ name: 'shop.com', expiresAt: new Date('2027-02-01T12:00:00Z') })
  await ask('shop.com')
  expect(asked).toEqual([bootstrapUrl, 'https://rdap.example/v1/domain/shop.com', 'https://rdap.example/v1/domain/shop.com'])
})

test.each([
  ['127.0.0.1', {}, 'The name is not a registered domain.'],
  ['shop.de', {}, 'The register of .de gives no expiry dates by RDAP.'],
  ['shop.com', {}, 'The register does not know the domain.'],
  ['shop.com', { 'https://rdap.example/v1/domain/shop.com': {} }, 'The register does not say when the domain expires.'],
])('says why it knows nothing about %s (%#)', async (host, answers, reason) => {
  await expect(register(answers).ask(host)).rejects.toThrow(reason)
})
