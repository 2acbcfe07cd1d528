import { expect, test } from 'vitest'
import { diskWatch } from './disk-watch.ts'

test('complains once when the disk runs full, and again after there was room', () => {
  const said: string[] = []
  let free = 1000
  const look = diskWatch({ free: () => free * 1024 ** 2, complain: (text) => said.push(text) })
  for (const megabytes of [1000, 127, 3, 0, 500, 100]) {
    free = megabytes
    look()
  }
  expect(said.map((text) => /(\d+) MB are free. Free some space/.exec(text)?.[1])).toEqual(['127', '100'])
})
