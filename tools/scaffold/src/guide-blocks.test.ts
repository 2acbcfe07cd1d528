import { expect, test } from 'vitest'
import { guideBlocks } from './guide-blocks.ts'

test('takes the blocks that name their file, and no others', () => {
  const markdown =
    '# Guide\n\n`a/b.ts`\n\n```ts\nexport const b = 1\n```\n\nSay `a/c.ts`:\n\n```ts\nexport const c = 1\n```\n\n1. x:\n\n   ```ts\n   d\n   ```\n'
  expect(guideBlocks(markdown)).toEqual([{ path: 'a/b.ts', text: 'export const b = 1\n' }])
})
