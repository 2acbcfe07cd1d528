import { expect, test } from 'vitest'
import { applyEdit } from './apply-edit.ts'

test('an entry joins a list, an empty one too, and leaves nested brackets alone', () => {
  const entry = (text: string) => applyEdit({ text, edit: { kind: 'entry', after: /all = \[/, entry: 'acme' } })
  expect(entry('const all = [a, [b]]\nconst other = []')).toBe('const all = [a, [b],\nacme,\n]\nconst other = []')
  expect(entry('const all = []')).toBe('const all = [\nacme,\n]')
  expect(entry('const all = [\n  a,\n]')).toBe('const all = [\n  a,\nacme,\n]')
})

test('an entry that has no place is not written anywhere', () => {
  expect(applyEdit({ text: 'const some = []', edit: { kind: 'entry', after: /all = \[/, entry: 'acme' } })).toBeNull()
})

test('an entry that is there already is not written twice', () => {
  const edit = { kind: 'entry', after: /all = \{/, entry: 'b: []', unless: /\bb: / } as const
  expect(applyEdit({ text: 'const all = { b: [a] }', edit })).toBe('const all = { b: [a] }')
})

test('an import joins the one of the same package, or gets a line of its own', () => {
  const add = (text: string) => applyEdit({ text, edit: { kind: 'import', names: ['b', 'c'], from: 'p' } })
  expect(add("import { a } from 'p'\n")).toBe("import { a, b, c } from 'p'\n")
  expect(add("import {\n  a,\n} from 'p'\n")).toBe("import { a, b, c } from 'p'\n")
  expect(add("import { a } from 'q'\n")).toBe("import { b, c } from 'p'\nimport { a } from 'q'\n")
})
