import { expect, test } from 'vitest'
import { baseUrlOf, hostsOf } from './base-url.ts'

const oneAddress = { name: 'Acme', hosts: ['api.acme.example'], baseUrl: 'https://api.acme.example/v1' }
const perShop = { name: 'Acme', hosts: ['*.acme.example'], baseUrl: 'https://{shop}.acme.example/api' }
const ownAddress = { name: 'Acme', hosts: [{ fromField: 'siteUrl' }] }
const real = { simulatorUrl: null }

test('a vendor with one address is reached there, whatever stands in the credentials', () => {
  const account = { manifest: oneAddress, credentials: { token: 'x', baseUrl: 'https://evil.example', siteUrl: 'https://evil.example' }, ...real }
  expect(baseUrlOf(account)).toBe('https://api.acme.example/v1')
  expect(hostsOf(account)).toEqual(['api.acme.example'])
})

test('a simulator takes the place of the host and keeps the path; the credential may go there and nowhere else', () => {
  const account = { manifest: oneAddress, credentials: {}, simulatorUrl: 'http://127.0.0.1:7411' }
  expect(baseUrlOf(account)).toBe('http://127.0.0.1:7411/v1')
  expect(hostsOf(account)).toEqual(['127.0.0.1:7411'])
  const named = { ...account, simulatorUrl: 'http://acme.simulated.test' }
  expect([baseUrlOf(named), hostsOf(named)]).toEqual(['http://acme.simulated.test/v1', ['acme.simulated.test:80']])
})

test.each(['https://evil.example', 'http://10.0.0.5:80', 'http://127.0.0.1.evil.example', 'http://simulated.test.evil.example'])(
  'nothing but a simulator stands in for the vendor: %s is refused',
  (simulatorUrl) => {
    const account = { manifest: oneAddress, credentials: {}, simulatorUrl }
    expect(() => baseUrlOf(account)).toThrow(expect.objectContaining({ code: 'egress-address-refused' }))
    expect(() => hostsOf(account)).toThrow(expect.objectContaining({ code: 'egress-address-refused' }))
  },
)

test("values of the account fill the vendor's address", () => {
  expect(baseUrlOf({ manifest: perShop, credentials: { shop: 'corner' }, ...real })).toBe('https://corner.acme.example/api')
})

test.each(['', 'evil.example/', 'evil.example#', 'evil.example?', 'evil.example:443', 'a@evil.example', 'evil.example\\', '%2e%2e/'])(
  'no value of the account leads its credential to another host: "%s"',
  (shop) => {
    expect(() => baseUrlOf({ manifest: perShop, credentials: { shop }, ...real })).toThrow(
      expect.objectContaining({
        code: 'request-invalid',
        details: expect.objectContaining({ fields: [expect.objectContaining({ field: 'shop' })] }),
      }),
    )
  },
)

test('a host that the account names as a whole is one of those in the list', () => {
  const manifest = { name: 'Acme', hosts: ['www.acme.example', 'www.acme.eu'], baseUrl: 'https://{domain}/crm/v8' }
  expect(baseUrlOf({ manifest, credentials: { domain: 'www.acme.eu' }, ...real })).toBe('https://www.acme.eu/crm/v8')
  expect(() => baseUrlOf({ manifest, credentials: { domain: 'evil.example' }, ...real })).toThrow(
    expect.objectContaining({ code: 'request-invalid' }),
  )
})

test('an account with an address of its own is reached there, with its port', () => {
  const account = { manifest: ownAddress, credentials: { siteUrl: 'https://shop.example/sub/' }, ...real }
  expect([baseUrlOf(account), hostsOf(account)]).toEqual(['https://shop.example/sub', ['shop.example:443']])
  expect(() => baseUrlOf({ ...account, credentials: {} })).toThrow(expect.objectContaining({ code: 'request-invalid' }))
})
