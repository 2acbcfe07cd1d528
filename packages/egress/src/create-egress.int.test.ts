import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { createEgress } from './create-egress.ts'
import { createLoopbackEgress } from './testing/loopback-egress.ts'

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

test('thirty ways to be redirected to a metadata service end at the guard', async () => {
  const targets = [
    'http://169.254.169.254/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://2852039166/',
    '//169.254.169.254/x',
    'https://169.254.169.254/',
    'file:///etc/hostname',
  ]
  for (const status of [301, 302, 303, 307, 308]) {
    for (const location of targets) {
      const url = await serve((_request, reply) => reply.writeHead(status, { location }).end())
      await expect(fetcher()(url)).rejects.toMatchObject({ code: 'egress-address-refused' })
    }
  }
})

test('an allowed private host does not open another port of the same machine', async () => {
  const other = await serve((_request, reply) => reply.end('inner'))
  const url = await serve((_request, reply) => reply.writeHead(302, { location: other }).end())
  const egress = keep(createEgress({ allowPrivateHosts: async ({ hostPort }) => hostPort === new URL(url).host }))
  await expect(egress.forTenant(null)(url)).rejects.toMatchObject({ code: 'egress-address-refused' })
})

test('a simulator is reached by its name wherever it listens now, and only while the owner allows that name', async () => {
  const seen: (string | undefined)[] = []
  const url = await serve((request, reply) => {
    seen.push(request.headers.host)
    reply.end('simulated')
  })
  const allowed = new Set<string>()
  const standIns = [{ origin: 'http://site.simulated.test', url: new URL(url).origin }]
  const egress = keep(createEgress({ allowPrivateHosts: async ({ hostPort }) => allowed.has(hostPort), standIns }))
  const reach = () => egress.forTenant(null)('http://site.simulated.test/', { hosts: ['site.simulated.test'] })

  await expect(reach()).rejects.toMatchObject({ code: 'egress-address-refused' })
  allowed.add('site.simulated.test:80')
  expect((await reach()).url).toBe('http://site.simulated.test/')
  expect(seen).toEqual(['site.simulated.test'])
})

test('a credential does not follow a redirect to another origin', async () => {
  const seen: (string | undefined)[] = []
  const other = await serve((request, reply) => {
    seen.push(request.headers.authorization)
    reply.end('ok')
  })
  const url = await serve((_request, reply) => reply.writeHead(302, { location: other }).end())
  await fetcher()(url, { headers: { Authorization: 'Basic c2VjcmV0' } })
  expect(seen).toEqual([undefined])
})

test('a request goes only to the hosts it names, at every hop', async () => {
  const other = await serve((_request, reply) => reply.end('ok'))
  const url = await serve((_request, reply) => reply.writeHead(302, { location: other }).end())
  await expect(fetcher()(url, { hosts: [new URL(url).host] })).rejects.toMatchObject({ code: 'egress-address-refused' })
})

test('redirects are followed five times and no more; a write follows none', async () => {
  let asked = 0
  const url = await serve((request, reply) => {
    asked += 1
    reply.writeHead(307, { location: `${request.url}x` }).end()
  })
  await expect(fetcher()(url)).rejects.toMatchObject({ code: 'vendor-unavailable', details: { reason: 'too many redirects' } })
  expect(asked).toBe(6)
  expect((await fetcher()(url, { method: 'POST', body: 'x' })).status).toBe(307)
  expect(asked).toBe(7)
})

test('a large answer is cut at the cap, unpacked or not', async () => {
  const plain = await serve((_request, reply) => reply.end(Buffer.alloc(200_000)))
  const packed = await serve((_request, reply) => reply.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000))))
  for (const url of [plain, packed]) await expect(fetcher()(url, { maxBytes: 100_000 })).rejects.toMatchObject({ code: 'vendor-answer-too-large' })
  expect((await fetcher()(plain, { maxBytes: 200_000 })).bytes.length).toBe(200_000)
})

test('neither silence nor a slow drip outlives the total timeout', async () => {
  const silent = await serve(() => undefined)
  const dripping = await serve((_request, reply) => {
    reply.writeHead(200)
    const timer = setInterval(() => reply.write('.'), 20)
    reply.on('close', () => clearInterval(timer))
  })
  for (const url of [silent, dripping]) {
    const began = Date.now()
    await expect(fetcher()(url, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'vendor-unavailable', details: { sent: true } })
    expect(Date.now() - began).toBeLessThan(2_000)
  }
})

test('a slow answer holds up nothing else that is asked of its host', async () => {
  const url = await serve((request, reply) => (request.url === '/slow' ? setTimeout(() => reply.end('late'), 700) : reply.end('soon')))
  const fetch = fetcher()
  const order: string[] = []
  const ask = async (path: string) => void order.push((await fetch(url + path)).text())
  await Promise.all([ask('slow'), ask('quick')])
  expect(order).toEqual(['soon', 'late'])
})

test('a request that waits for a connection ends with its time, not with that of those before it', async () => {
  const url = await serve(() => undefined)
  const fetch = fetcher()
  const before = Array.from({ length: 16 }, () => fetch(url, { timeoutMs: 1_500 }).catch(() => null))
  const began = Date.now()
  await expect(fetch(url, { timeoutMs: 200 })).rejects.toMatchObject({ code: 'vendor-unavailable', details: { reason: 'no answer in time' } })
  expect(Date.now() - began).toBeLessThan(1_000)
  await Promise.all(before)
})

test('nothing that was not connected counts as sent', async () => {
  const url = await serve((_request, reply) => reply.end())
  await closers.pop()?.()
  await expect(fetcher()(url)).rejects.toMatchObject({ code: 'connection-unreachable', details: { sent: false } })
})

test('the connection goes to the address that was checked, asked for once', async () => {
  const url = new URL(await serve((request, reply) => reply.end(request.headers.host)))
  const asked: string[] = []
  const resolve = async (hostname: string) => {
    asked.push(hostname)
    return asked.length === 1 ? ['127.0.0.1'] : ['169.254.169.254']
  }
  const egress = keep(createEgress({ allowPrivateHosts: async () => true, resolve }))
  expect((await egress.forTenant(null)(`http://name.test:${url.port}/`)).text()).toBe(`name.test:${url.port}`)
  expect(asked).toEqual(['name.test'])
})

test('a proxy named in the environment is not used', async () => {
  const proxied: string[] = []
  const proxy = await serve((request, reply) => {
    proxied.push(request.url ?? '')
    reply.end('proxied')
  })
  const url = await serve((_request, reply) => reply.end('direct'))
  const names = ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY'] as const
  for (const name of names) process.env[name] = proxy
  expect((await fetcher()(url)).text()).toBe('direct')
  for (const name of names) delete process.env[name]
  expect(proxied).toEqual([])
})

function keep<T extends { close(): Promise<void> }>(one: T): T {
  closers.unshift(() => one.close())
  return one
}

function fetcher() {
  return keep(createLoopbackEgress()).forTenant(null)
}

async function serve(handler: (request: IncomingMessage, reply: ServerResponse) => void): Promise<string> {
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  closers.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('no port')
  return `http://127.0.0.1:${address.port}/`
}
