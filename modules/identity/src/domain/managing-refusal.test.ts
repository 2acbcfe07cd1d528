import { type AgencyRole, newId, type UserId } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { type Managing, managingRefusal } from './managing-refusal.ts'

const me = newId<UserId>()
const other = newId<UserId>()
const active = (role: AgencyRole | null) => ({ role, status: 'active' as const })
const person = (id: UserId, role: AgencyRole | null): NonNullable<Managing['of']> => ({ id, ...active(role) })
const owner = { id: me, role: 'super_admin' as const }

test('an owner gives any role and takes it away again, as long as an owner stays', () => {
  for (const role of ['super_admin', 'platform_admin', null] as const) {
    expect(managingRefusal({ by: owner, of: null, next: active(role), otherOwners: 1 })).toBeNull()
    expect(managingRefusal({ by: owner, of: person(other, role), next: active('platform_admin'), otherOwners: 1 })).toBeNull()
  }
})

test('nobody gives a role above their own, nor changes somebody who has one', () => {
  const staff = { id: me, role: 'platform_admin' as const }
  expect(managingRefusal({ by: staff, of: null, next: active('super_admin'), otherOwners: 1 })).toBe('user-role-too-high')
  expect(managingRefusal({ by: staff, of: person(other, 'super_admin'), next: active(null), otherOwners: 1 })).toBe('user-role-too-high')
  expect(managingRefusal({ by: { id: me, role: null }, of: person(other, 'platform_admin'), next: active(null), otherOwners: 1 })).toBe(
    'user-role-too-high',
  )
  expect(managingRefusal({ by: staff, of: person(other, 'platform_admin'), next: active(null), otherOwners: 1 })).toBeNull()
})

test('the last active owner is neither demoted nor deactivated, and is told so', () => {
  const change = { by: owner, of: person(me, 'super_admin'), otherOwners: 0 }
  expect(managingRefusal({ ...change, next: active('platform_admin') })).toBe('user-last-owner')
  expect(managingRefusal({ ...change, next: { role: 'super_admin', status: 'suspended' } })).toBe('user-last-owner')
})

test('nobody changes themselves, even where another owner is there', () => {
  const change = { by: owner, of: person(me, 'super_admin'), otherOwners: 1 }
  expect(managingRefusal({ ...change, next: active('platform_admin') })).toBe('user-own-account')
  expect(managingRefusal({ ...change, next: active('super_admin') })).toBe('user-own-account')
})
