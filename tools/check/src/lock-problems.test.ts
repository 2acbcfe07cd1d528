import { expect, test } from 'vitest'
import { lockProblems } from './lock-problems.ts'

const lock = (packages: Record<string, object>) => JSON.stringify({ lockfileVersion: 3, packages })

test('accepts a lock that holds every platform', () => {
  const packages = {
    '': { optionalDependencies: { a: '1' } },
    'node_modules/a': { optionalDependencies: { 'a-linux': '1' } },
    'node_modules/a-linux': {},
  }
  expect(lockProblems(lock(packages))).toEqual([])
})

test('finds a nested optional dependency where npm puts it: beside the package, or in any folder above', () => {
  const packages = {
    'node_modules/a/node_modules/b': { optionalDependencies: { c: '1', d: '1' } },
    'node_modules/a/node_modules/c': {},
    'node_modules/d': {},
  }
  expect(lockProblems(lock(packages))).toEqual([])
})

test('names a platform that npm left out', () => {
  const packages = { 'node_modules/a': { optionalDependencies: { 'a-linux': '1' } }, 'node_modules/b/node_modules/a-linux': {} }
  expect(lockProblems(lock(packages))).toEqual([expect.stringContaining('node_modules/a -> a-linux is not in the lock')])
})

test('names an entry with the address of a registry, and not a link inside the tree', () => {
  const packages = { 'node_modules/a': { resolved: 'https://example.test/a.tgz' }, 'node_modules/ours': { resolved: 'packages/ours', link: true } }
  expect(lockProblems(lock(packages))).toEqual([expect.stringContaining('node_modules/a carries a registry address')])
})
