import { expect, test } from 'vitest'
import { findChromium } from './find-chromium.ts'

const machine = (...files: string[]) => ({ exists: (file: string) => files.includes(file) })

test('prefers the browser that is configured', () => {
  expect(findChromium({ configured: '/opt/chromium', ...machine('/opt/chromium', '/usr/bin/chromium') })).toBe('/opt/chromium')
})

test("takes Debian's when nothing is configured, or nothing is there", () => {
  expect(findChromium({ configured: undefined, ...machine('/usr/bin/chromium') })).toBe('/usr/bin/chromium')
  expect(findChromium({ configured: '/gone', ...machine('/usr/bin/chromium') })).toBe('/usr/bin/chromium')
})

test('finds none on a machine without one', () => {
  expect(findChromium({ configured: '', ...machine('') })).toBeNull()
})
