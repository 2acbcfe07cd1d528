import { expect, test } from 'vitest'
import { readReport } from './read-report.ts'

const report = (...files: { status: string; tests: string[] }[]) =>
  JSON.stringify({
    testResults: files.map(({ status, tests }, at) => ({
      name: `${at}.test.ts`,
      status,
      assertionResults: tests.map((state) => ({ fullName: `a ${state} test`, status: state })),
    })),
  })

test('counts passed, failed and skipped tests, and names the skipped', () => {
  const text = report({ status: 'failed', tests: ['passed', 'failed', 'passed'] }, { status: 'passed', tests: ['pending', 'todo', 'passed'] })
  expect(readReport({ text, exitCode: 1, output: 'x' })).toEqual({ passed: 3, failed: 1, skipped: ['a pending test', 'a todo test'], output: 'x' })
})

test('a file that cannot be loaded is a failure although it has no tests', () => {
  const text = report({ status: 'failed', tests: [] }, { status: 'passed', tests: ['passed'] })
  expect(readReport({ text, exitCode: 1, output: '' })).toMatchObject({ passed: 1, failed: 1 })
})

test('an exit code that no test explains is a failure', () => {
  const text = report({ status: 'passed', tests: ['passed'] })
  expect(readReport({ text, exitCode: 1, output: '' })).toMatchObject({ passed: 1, failed: 1 })
})
