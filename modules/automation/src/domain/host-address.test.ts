import { expect, test } from 'vitest'
import { hostAddress } from './host-address.ts'

test.each([
  ['shop.example.com', 'shop.example.com'],
  ['  Mail.Example.COM ', 'mail.example.com'],
  ['https://shop.example.com/cart?item=1#top', 'shop.example.com'],
  ['http://shop.example.com', 'shop.example.com'],
  ['portal.example.com:8443', 'portal.example.com:8443'],
  ['portal.example.com:443', 'portal.example.com'],
  ['shop.example.com.', 'shop.example.com'],
  ['bäckerei-müller.de', 'xn--bckerei-mller-bfb28a.de'],
  ['www.example.co.uk', 'www.example.co.uk'],
])('reads %j as the host a person means', (typed, host) => {
  expect(hostAddress(typed)).toEqual({ kind: 'host', host })
})

test.each(['localhost', 'intranet', 'nas.local', 'crm.corp:8443', 'https://wiki.intranet/', 'shop.simulated.test'])(
  'knows %s as a name of an internal network',
  (typed) => {
    expect(hostAddress(typed)).toEqual({ kind: 'internal' })
  },
)

test.each([
  ['', 'name'],
  ['our shop', 'name'],
  ['me@example.com', 'e-mail'],
  ['10.0.0.5', 'internal networks'],
  ['127.1', 'internal networks'],
  ['192.168.1.4:443', 'internal networks'],
  ['[::1]', 'internal networks'],
  ['203.0.113.7', 'number'],
  ['exa,mple.com', 'such a name'],
  ['shop.example.com:99999', 'name'],
  [`${'a.'.repeat(130)}com`, 'such a name'],
])('refuses %j and says why', (typed, why) => {
  expect(hostAddress(typed)).toEqual({ kind: 'invalid', reason: expect.stringContaining(why) })
})
