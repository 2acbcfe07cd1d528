import { type AddressInfo, createServer as createPlainServer } from 'node:net'
import { createServer, type Server } from 'node:tls'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEgress } from './create-egress.ts'
import { startCanaryListener } from './testing/canary-listener.ts'

const day = 24 * 60 * 60_000
const validTo = new Date(Math.floor(Date.now() / 1_000) * 1_000 + 9 * day)
let server: Server
let port: number
let received = 0

beforeAll(async () => {
  const extensions = [
    {
      name: 'subjectAltName' as const,
      altNames: [
        { type: 2 as const, value: 'shop.example' },
        { type: 2 as const, value: 'www.shop.example' },
      ],
    },
  ]
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'shop.example' }], {
    notBeforeDate: new Date(validTo.getTime() - 90 * day),
    notAfterDate: validTo,
    extensions,
  })
  server = createServer({ key, cert }, (socket) => {
    socket.on('error', () => socket.destroy())
    socket.on('data', (bytes) => {
      received += bytes.length
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const resolve = async () => ['127.0.0.1']
const open = createEgress({ allowPrivateHosts: async () => true, resolve })
const closed = createEgress({ allowPrivateHosts: async () => false, resolve })

test('reads names and dates of the certificate a host shows, also of one that nobody should trust, and sends nothing', async () => {
  const certificate = await open.certificateFor(null)(`shop.example:${port}`)
  expect(certificate).toMatchObject({ subject: 'shop.example', validTo, problem: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
  expect(certificate.names).toEqual(['shop.example', 'www.shop.example'])
  expect(certificate.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
  expect(received).toBe(0)
})

test('does not knock where the guard says no', async () => {
  const canary = await startCanaryListener()
  await expect(closed.certificateFor(null)(`shop.example:${canary.port}`)).rejects.toMatchObject({ code: 'egress-address-refused' })
  expect(canary.connections()).toBe(0)
  await canary.close()
})

test('says that no encrypted connection could be made: plain HTTP, silence, nobody there', async () => {
  let isSilent = false
  const plain = createPlainServer((socket) => {
    socket.on('error', () => socket.destroy()).resume()
    if (!isSilent) socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
  })
  await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done))
  const look = () => open.certificateFor(null)(`shop.example:${(plain.address() as AddressInfo).port}`, { timeoutMs: 300 })
  const host = `shop.example:${(plain.address() as AddressInfo).port}`
  await expect(look()).rejects.toMatchObject({ code: 'connection-unreachable' })
  isSilent = true
  await expect(look()).rejects.toMatchObject({ code: 'connection-unreachable', details: { reason: 'no answer in time' } })
  await new Promise((done) => plain.close(done))
  await expect(open.certificateFor(null)(host)).rejects.toMatchObject({ code: 'connection-unreachable' })
})
