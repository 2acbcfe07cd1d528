import { expect, test } from 'vitest'
import { scanExports } from './scan-exports.ts'
import { scanImports } from './scan-imports.ts'
import { tokenize } from './tokenize.ts'

const code = (text: string) => tokenize(text).filter((token) => token.kind !== 'comment')
const specifiers = (text: string) => scanImports(code(text)).map((use) => use.specifier)

test.each([
  ['import a from "x"', ['x']],
  ["import 'x'", ['x']],
  ["import a, { b as c, type D } from 'x'", ['x']],
  ["import * as a from 'x'", ['x']],
  ["import {\n  a,\n  b,\n} from './x.ts'", ['./x.ts']],
  ["export { a } from 'x'", ['x']],
  ["export * from 'x'", ['x']],
  ["export type { A } from 'x'", ['x']],
  ["const a = await import('x')", ['x']],
  ['const a = await import(`x`)', ['x']],
  ["const a = require('x')", ['x']],
  [`const a = \`\${await import('x')}\``, ['x']],
  ["export { a }\nimport { b } from 'x'", ['x']],
  ["export const a = 1\nimport { b } from 'x'", ['x']],
])('finds what %j imports', (text, expected) => {
  expect(specifiers(text)).toEqual(expected)
})

test.each([
  ["// import a from 'x'"],
  ["/* import a from 'x' */"],
  [`const a = "import b from 'x'"`],
  ["const a = `import b from 'x'`"],
  [`const a = \`\${b} import c from 'x' \${\`\${d}\`}\``],
  ["const a = /import 'x'/.test(b)"],
  ["loader.import('x')"],
  ['const a = import.meta.url'],
  ['const a = import(name)'],
  ['class A { constructor() {} toString() {} valueOf() {} }'],
  ["const from = 'x'; export { from }"],
])('finds no import in %j', (text) => {
  expect(specifiers(text)).toEqual([])
})

test('finds the imports behind apostrophes in the text of a page', () => {
  expect(specifiers("const page = <p>Don't stop</p>\nconst next = () => import('x')")).toEqual(['x'])
})

test('tells an import that is gone at run time from one that stays', () => {
  const uses = scanImports(code("import type { A } from 'a'\nimport { type B } from 'b'\nexport type { C } from 'c'\nimport type from 'd'"))
  expect(uses.map((use) => use.typeOnly)).toEqual([true, false, true, false])
})

test('keeps the line of each import', () => {
  expect(scanImports(code("/* two\nlines */\nconst a = `one\ntwo`\nimport b from 'x'")).map((use) => use.line)).toEqual([5])
})

test('names everything a file exports, and knows types from values', () => {
  const text =
    'export const a = 1\nexport async function b() {}\nexport type C = 1\nexport interface D {}\nexport { e, f as g, type H }\nexport default function i() {}'
  const found = scanExports(code(text))
  expect(found.filter((exported) => !exported.typeOnly).map((exported) => exported.name)).toEqual(['a', 'b', 'e', 'g', 'i'])
  expect(found.filter((exported) => exported.typeOnly).map((exported) => exported.name)).toEqual(['C', 'D', 'H'])
})

test('reads a division as a division', () => {
  expect(code('a / b / c').filter((token) => token.kind === 'regex')).toEqual([])
})
