import { expect, test } from 'vitest'
import { parseCommand } from './parse-command.ts'

const projects = ['unit', 'int']
const parse = (line: string) => parseCommand({ args: line.split(' ').filter(Boolean), projects })

test('reads the commands', () => {
  expect(parse('check')).toEqual({ kind: 'check' })
  expect(parse('test')).toEqual({ kind: 'test', only: null })
  expect(parse('test --only unit,int')).toEqual({ kind: 'test', only: ['unit', 'int'] })
})

test.each(['', 'chekc', 'check --only unit', 'test unit', 'test --only', 'test --only units', 'test --only unit int'])('refuses "%s"', (line) => {
  expect(parse(line).kind).toBe('usage')
})
