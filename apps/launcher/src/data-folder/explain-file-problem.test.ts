import { expect, test } from 'vitest'
import { explainFileProblem } from './explain-file-problem.ts'

const problem = (code: string) => Object.assign(new Error(`${code}: some words of the system`), { code })

test.each([
  ['EROFS', /read-only.*BIZOSAAS_DATA_FOLDER/],
  ['EACCES', /may not be written.*chown.*BIZOSAAS_DATA_FOLDER/],
  ['EPERM', /may not be written/],
  ['ENOSPC', /full.*Free some space/],
  ['EDQUOT', /full/],
  ['ENOTDIR', /is a file/],
])('%s is told with the folder and the way out', (code, words) => {
  const text = explainFileProblem({ problem: problem(code), place: '/data' })
  expect(text).toMatch(words)
  expect(text).toContain('/data')
})

test('what is no matter of the disk is left to others', () => {
  expect(explainFileProblem({ problem: problem('EADDRINUSE'), place: '/data' })).toBeNull()
  expect(explainFileProblem({ problem: 'text', place: '/data' })).toBeNull()
})
