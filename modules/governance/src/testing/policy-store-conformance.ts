import { expect } from 'vitest'
import { defaultPolicy } from '../domain/default-policy.ts'
import type { SavedPolicy } from '../ports/policy-store.ts'
import { type PortUnderTest, portSuite } from './port-suite.ts'
import { sampleMoment } from './sample-rows.ts'

const policy = (version: number, note = 'first'): SavedPolicy => ({
  version,
  rules: [
    {
      name: 'no spending',
      when: {
        kind: 'all',
        of: [
          { kind: 'risk', in: ['high'] },
          { kind: 'not', of: { kind: 'own-write' } },
        ],
      },
      answer: { kind: 'deny', reason: 'Not here.' },
    },
    {
      name: 'rest',
      when: { kind: 'always' },
      answer: { kind: 'hold', stages: [{ stage: 'client', needed: 1, deciders: { kind: 'roles', roles: ['tenant_admin'] } }] },
    },
  ],
  note,
  createdBy: 'system:test',
  createdAt: sampleMoment,
})

/** What every store of policies must do. */
export function policyStoreConformance(under: PortUnderTest): void {
  portSuite({
    ...under,
    port: 'policy store',
    promises(promise) {
      promise('gives version 0, which is in code, to a tenant that has none', async ({ stores: { policies }, inOurs }) => {
        expect(await inOurs((scope) => policies.current(scope))).toEqual(defaultPolicy)
        expect(await inOurs((scope) => policies.list(scope))).toEqual([])
      })

      promise('gives the newest, and lists all, newest first', async ({ stores: { policies }, inOurs }) => {
        for (const version of [1, 2, 10]) await inOurs((scope) => policies.add(scope, policy(version)))
        expect(await inOurs((scope) => policies.current(scope))).toEqual(policy(10))
        expect(await inOurs((scope) => policies.list(scope))).toEqual([policy(10), policy(2), policy(1)])
      })

      promise('refuses a version that was saved already, and keeps the first', async ({ stores: { policies }, inOurs }) => {
        await inOurs((scope) => policies.add(scope, policy(1)))
        await expect(inOurs((scope) => policies.add(scope, policy(1, 'second')))).rejects.toMatchObject({ code: 'request-invalid' })
        expect(await inOurs((scope) => policies.list(scope))).toEqual([policy(1)])
      })

      promise('of two that save the same version at once, one is refused', async ({ stores: { policies }, inOurs }) => {
        const saved = await Promise.allSettled(['a', 'b'].map((note) => inOurs((scope) => policies.add(scope, policy(1, note)))))
        expect(saved.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
        expect(await inOurs((scope) => policies.list(scope))).toHaveLength(1)
      })

      promise('another tenant sees none of it and counts its own versions', async ({ stores: { policies }, inOurs, inTheirs }) => {
        await inOurs((scope) => policies.add(scope, policy(1)))
        expect(await inTheirs((scope) => policies.current(scope))).toEqual(defaultPolicy)
        await inTheirs((scope) => policies.add(scope, policy(1, 'theirs')))
        expect(await inOurs((scope) => policies.list(scope))).toEqual([policy(1)])
      })
    },
  })
}
