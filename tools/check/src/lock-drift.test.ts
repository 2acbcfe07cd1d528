import { expect, test } from 'vitest'
import { lockDrift } from './lock-drift.ts'

const lockText = JSON.stringify({
  packages: {
    '': { dependencies: { a: '1' }, devDependencies: { b: '2', c: '3' } },
    'packages/ours': { dependencies: { d: '*' } },
    'node_modules/a': {},
  },
})
const manifest = (folder: string, content: object) => ({ folder, text: JSON.stringify(content) })

test('accepts manifests the lock was made for, in whatever order they are written', () => {
  const manifests = [
    manifest('', { devDependencies: { c: '3', b: '2' }, dependencies: { a: '1' } }),
    manifest('packages/ours', { dependencies: { d: '*' } }),
  ]
  expect(lockDrift({ lockText, manifests })).toEqual([])
})

test.each([
  ['another version', manifest('packages/ours', { dependencies: { d: '2' } })],
  ['one more', manifest('packages/ours', { dependencies: { d: '*', e: '1' } })],
  ['one less', manifest('packages/ours', {})],
  ['another group', manifest('packages/ours', { devDependencies: { d: '*' } })],
  ['a package the lock does not know', manifest('packages/new', { dependencies: { d: '*' } })],
])('names a package.json with %s', (_what, changed) => {
  expect(lockDrift({ lockText, manifests: [changed] })).toEqual([expect.stringContaining(changed.folder)])
})
