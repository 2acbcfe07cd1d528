import { expect, test } from 'vitest'
import { helpText, readOptions } from './options.ts'

test('without options: the whole platform with its demo on the configured ports', () => {
  expect(readOptions([])).toEqual({ port: undefined, isEmpty: false, withWordPress: false, isDev: false, withPortal: true, help: false })
})

test('each option is understood and stands in the help', () => {
  const given = ['--port', '8000', '--empty', '--wordpress', '--dev', '--no-portal', '--help']
  expect(readOptions(given)).toEqual({ port: '8000', isEmpty: true, withWordPress: true, isDev: true, withPortal: false, help: true })
  for (const option of given.filter((one) => one.startsWith('--') && one !== '--help')) expect(helpText).toContain(option)
})

test.each([['--prot', '8000'], ['--port'], ['8000']])('refuses what it does not know: %s', (...argv) => {
  expect(() => readOptions(argv)).toThrow(TypeError)
})
