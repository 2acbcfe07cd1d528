import { expect, test } from 'vitest'
import { serverRuntime } from './server-runtime.ts'

test('what Node was told already stays, and the cache lies in the data folder', () => {
  expect(serverRuntime({ dataFolder: '/data', nodeOptions: '--disable-warning=X' })).toEqual({
    NODE_COMPILE_CACHE: '/data/cache/node',
    MALLOC_ARENA_MAX: '2',
    NODE_OPTIONS: '--disable-warning=X --max-semi-space-size=8',
  })
  expect(serverRuntime({ dataFolder: '/data' }).NODE_OPTIONS).toBe('--max-semi-space-size=8')
})
