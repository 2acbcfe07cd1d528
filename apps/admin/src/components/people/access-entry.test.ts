import { expect, test } from 'vitest'
import { accessEntry, toAccess } from './access-entry.ts'

const tenant = (id: string, role: 'platform_admin' | 'tenant_admin') => ({ id, slug: id, name: id, isSimulated: false, role })

test('someone new is staff without tenants', () => {
  expect(toAccess(accessEntry(null))).toEqual({ role: 'platform_admin', tenantIds: [] })
})

test('what a person has is what is sent again', () => {
  expect(toAccess(accessEntry({ role: 'super_admin', tenants: [] }))).toEqual({ role: 'super_admin' })
  expect(toAccess(accessEntry({ role: 'platform_admin', tenants: [tenant('a', 'platform_admin')] }))).toEqual({
    role: 'platform_admin',
    tenantIds: ['a'],
  })
  expect(toAccess(accessEntry({ role: null, tenants: [tenant('a', 'tenant_admin')] }))).toEqual({
    role: null,
    tenants: [{ tenantId: 'a', role: 'tenant_admin' }],
  })
})

test('people of clients need a tenant', () => {
  expect(toAccess({ role: 'client', chosen: {} })).toBeNull()
})
