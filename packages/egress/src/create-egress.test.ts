import { isAppError } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { createEgress } from './create-egress.ts'
import { startCanaryListener } from './testing/canary-listener.ts'
import { refusedAddresses } from './testing/refused-addresses.ts'

const zone: Record<string, readonly string[]> = {
  'private.test': ['10.0.0.7'],
  'mixed.test': ['93.184.215.14', '127.0.0.1'],
  'mapped.test': ['::ffff:127.0.0.1'],
  'metadata.test': ['169.254.169.254'],
  'cname.test': ['127.0.0.1'],
  'six.test': ['::1'],
}
const resolve = async (hostname: string) => zone[hostname.toLowerCase()] ?? ['127.0.0.1']

test('no form of an address reaches a private, local or metadata service', async () => {
  const canary = await startCanaryListener()
  const egress = createEgress({ allowPrivateHosts: async () => false, resolve })
  const urls = refusedAddresses(canary.port)
  const outcomes = await Promise.all(urls.map((url) => attempt(() => egress.forTenant(null)(url, { timeoutMs: 2_000 }))))

  expect(new Set(urls).size).toBeGreaterThanOrEqual(300)
  expect(outcomes.filter(({ code }) => code !== 'egress-address-refused')).toEqual([])
  expect(outcomes.filter(({ text }) => /\d+\.\d+\.\d+\.\d+|::|\.test|localhost/.test(text))).toEqual([])
  expect(canary.connections()).toBe(0)
  await canary.close()
  await egress.close()
})

test('a metadata address stays closed even for a host the owner allowed', async () => {
  const egress = createEgress({ allowPrivateHosts: async () => true, resolve })
  for (const url of [
    'http://169.254.169.254/',
    'http://[::ffff:169.254.169.254]/',
    'http://metadata.test/',
    'http://[fd00:ec2::254]/',
    'http://168.63.129.16/',
  ]) {
    expect((await attempt(() => egress.forTenant(null)(url))).code).toBe('egress-address-refused')
  }
})

test('a resolver that changes its mind between check and connection cannot lead the connection astray', async () => {
  const canary = await startCanaryListener()
  let asked = 0
  const flipping = async () => (asked++ % 2 === 0 ? ['192.0.2.1'] : ['127.0.0.1'])
  const egress = createEgress({ allowPrivateHosts: async () => false, resolve: flipping })
  for (let round = 0; round < 20; round += 1) await attempt(() => egress.forTenant(null)(`http://flip.test:${canary.port}/`, { timeoutMs: 300 }))
  expect(canary.connections()).toBe(0)
  await canary.close()
  await egress.close()
})

test('the name of a simulator this start does not have leads nowhere, whatever a resolver says', async () => {
  const egress = createEgress({ allowPrivateHosts: async () => true, resolve: async () => ['93.184.215.14'], standIns: [] })
  for (const url of ['http://site.simulated.test/', 'https://site.simulated.test/', 'http://site.simulated.test:8080/']) {
    expect((await attempt(() => egress.forTenant(null)(url))).code).toBe('connection-unreachable')
  }
  await egress.close()
})

async function attempt(call: () => Promise<unknown>): Promise<{ code: string; text: string }> {
  try {
    await call()
    return { code: 'answered', text: '' }
  } catch (error) {
    if (!isAppError(error)) return { code: String(error), text: String(error) }
    return { code: error.code, text: `${error.message} ${JSON.stringify(error.details)} ${String(error.cause ?? '')}` }
  }
}
