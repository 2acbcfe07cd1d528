import { expect, test } from 'vitest'
import { batchReads } from './batch-reads.ts'

test('gathers the keys that come while a query is under way, and answers each its own', async () => {
  const queries: (readonly string[])[] = []
  const read = batchReads(async (keys) => {
    queries.push(keys)
    await new Promise((resolve) => setTimeout(resolve, 20))
    return new Map(keys.filter((key) => key !== 'none').map((key) => [key, key.toUpperCase()]))
  })
  const first = read('a')
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(await Promise.all([first, read('b'), read('c'), read('b'), read('none')])).toEqual(['A', 'B', 'C', 'B', undefined])
  expect(queries).toEqual([['a'], ['b', 'c', 'none']])
})

test('a failed query fails its own callers and not the next', async () => {
  let calls = 0
  const read = batchReads(async (keys) => {
    calls += 1
    if (calls === 1) throw new Error('away')
    return new Map(keys.map((key) => [key, calls]))
  })
  await expect(read('a')).rejects.toThrow('away')
  expect(await read('a')).toBe(2)
})
