import { expect, test } from 'vitest'
import { personOf } from './person-of.ts'

const report = { agency: 'Bright Agency', tenant: { name: 'Aire Plumbing' } }
const words = (label: string, side: 'agency' | 'client' | null) => personOf({ report, person: { label, side } })

test('a person is told with the house, and a role without a person as the agency', () => {
  expect(words('Priya', 'client')).toBe('Priya (Aire Plumbing)')
  expect(words('Sam', 'agency')).toBe('Sam (Bright Agency)')
  expect(words('Owner', 'agency')).toBe('Bright Agency')
  expect(words('Owner', null)).toBe('Bright Agency')
  expect(words('Sam', null)).toBe('Sam')
  expect(words('Owner', 'client')).toBe('Owner (Aire Plumbing)')
})
