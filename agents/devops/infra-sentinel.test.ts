import type { LiveHost } from '@bizosaas/automation'
import { expect, test } from 'vitest'
import { infraSentinel } from './infra-sentinel.ts'

const now = new Date('2026-06-01T00:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60_000).toISOString()

interface Given {
  readonly leftDays?: number
  readonly lifetimeDays?: number
  readonly problem?: string | null
  readonly domainDays?: number | null
}

function host({ leftDays = 60, lifetimeDays = 90, problem = null, domainDays = 300 }: Given = {}): LiveHost {
  const dates = { validFrom: inDays(leftDays - lifetimeDays), validTo: inDays(leftDays) }
  return {
    host: 'shop.example',
    certificate: {
      subject: 'shop.example',
      issuer: 'An Authority',
      names: ['shop.example'],
      serialNumber: '0A',
      fingerprint: 'F',
      ...dates,
      problem,
    },
    certificateProblem: null,
    domain: domainDays === null ? null : { name: 'shop.example', expiresAt: inDays(domainDays) },
    domainProblem: domainDays === null ? 'The register does not know the domain.' : null,
    readAt: now.toISOString(),
  }
}

const think = (given: LiveHost) => infraSentinel.think({ evidence: { live: { hosts: [given] } }, now })
const codes = async (given: Given) => (await think(host(given))).findings.map(({ code, severity }) => `${code} ${severity}`)

test.each<[string, Given, readonly string[]]>([
  ['a 90-day certificate that renews by itself in time', { leftDays: 30 }, []],
  ['a 90-day certificate with a quarter of its life left', { leftDays: 22 }, ['certificate-expiring mid']],
  ['a 90-day certificate on its alert day', { leftDays: 14 }, ['certificate-expiring high']],
  ['a 45-day certificate with a third left', { leftDays: 15, lifetimeDays: 45 }, []],
  ['a 45-day certificate with a quarter left', { leftDays: 11, lifetimeDays: 45 }, ['certificate-expiring mid']],
  ['a six-day certificate with a sixth left', { leftDays: 1, lifetimeDays: 6 }, ['certificate-expiring high']],
  ['a certificate that ended', { leftDays: -1 }, ['certificate-expired high']],
  ['a certificate for somebody else', { problem: 'ERR_TLS_CERT_ALTNAME_INVALID' }, ['certificate-refused high']],
  ['a domain with 61 days left', { domainDays: 61 }, []],
  ['a domain with 59 days left', { domainDays: 59 }, ['domain-expiring mid']],
  ['a domain on its alert day', { domainDays: 30 }, ['domain-expiring high']],
  ['a domain that ended', { domainDays: -2 }, ['domain-expired high']],
])('%s', async (_name, given, expected) => {
  expect(await codes(given)).toEqual(expected)
})

test('says what has to be done by when, before the alert day, citing what the host showed', async () => {
  const { findings, claims, proposals } = await think(host({ leftDays: 20 }))
  expect(findings[0]?.detail).toContain(`To be done by ${inDays(6).slice(0, 10)}.`)
  expect(findings.map(({ claim }) => claim)).toEqual(claims.map(({ ref }) => ref))
  expect(proposals).toMatchObject([
    {
      title: `Renew the certificate of shop.example by ${inDays(6).slice(0, 10)}`,
      claims: claims.map(({ ref }) => ref),
      calls: [],
      setting: { command: 'task.open-task', findingKey: findings[0]?.key, input: { key: 'certificate-expiring|shop.example', dueAt: inDays(6) } },
    },
  ])
})

test('abstains in writing where the register says nothing, and names no day where no handshake could be made', async () => {
  const silent = {
    ...host({ domainDays: null }),
    certificate: null,
    certificateProblem: 'The other system cannot be reached: nothing listens there.',
  }
  const { findings, abstentions, proposals } = await think(silent)
  expect(proposals).toEqual([])
  expect(findings).toMatchObject([{ code: 'certificate-unreadable', hand: 'whoever looks after the hosting' }])
  expect(findings[0]?.detail).not.toContain('To be done by')
  expect(abstentions).toEqual([{ subject: 'Registration of shop.example', reason: 'The register does not know the domain.' }])
})
