import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../../..')
const lines = (count: number) => Array.from({ length: count }, (_, index) => `  use(${index})`).join('\n')

/** Each file breaks one rule; the linter looks at all of them once. */
const faults: [rule: string, file: string, text: string][] = [
  [
    'lint/complexity/noExcessiveCognitiveComplexity',
    'branches.ts',
    `export function f(a: number): number {\n${'  if (a > 0) { if (a > 1) { if (a > 2) { a } } }\n'.repeat(2)}  return a\n}\n`,
  ],
  ['lint/complexity/noExcessiveLinesPerFunction', 'long-function.ts', `export function f(use: (n: number) => void): void {\n${lines(51)}\n}\n`],
  ['lint/complexity/noExcessiveLinesPerFunction', 'long-component.tsx', `export function F(use: (n: number) => void): void {\n${lines(121)}\n}\n`],
  [
    'lint/style/noExcessiveLinesPerFile',
    'long-file.ts',
    `${Array.from({ length: 301 }, (_, index) => `export const a${index} = ${index}`).join('\n')}\n`,
  ],
  ['lint/nursery/noFloatingPromises', 'floating.ts', 'export async function f(): Promise<void> {}\nf()\n'],
  ['lint/suspicious/noImportCycles', 'cycle-one.ts', "import { two } from './cycle-two.ts'\nexport const one = () => two\n"],
  ['lint/suspicious/noExplicitAny', 'any.ts', 'export const a = (b: any) => b\n'],
  ['lint/suspicious/noFocusedTests', 'focused.test.ts', "import { test } from 'vitest'\ntest.only('x', () => {})\n"],
  ['lint/suspicious/noSkippedTests', 'skipped.test.ts', "import { test } from 'vitest'\ntest.skip('x', () => {})\n"],
  ['lint/suspicious/noConsole', 'console.ts', "console.log('x')\n"],
  ['lint/style/noDefaultExport', 'default-export.ts', 'export default 1\n'],
  ['lint/style/noNonNullAssertion', 'assertion.ts', 'export const a = (b?: string) => b!.length\n'],
  ['lint/style/useImportType', 'import-type.ts', "import { A } from './types.ts'\nexport const a = (b: A) => b\n"],
  ['lint/style/useFilenamingConvention', 'wrongName.ts', 'export const a = 1\n'],
  ['lint/style/noEnum', 'enumeration.ts', 'export enum A { B }\n'],
]

const sound: [file: string, text: string][] = [
  ['types.ts', 'export type A = string\n'],
  ['cycle-two.ts', "import { one } from './cycle-one.ts'\nexport const two = () => one\n"],
  ['component.tsx', `export function F(use: (n: number) => void): void {\n${lines(100)}\n}\n`],
  ['apps/admin/src/app/[slug]/page.tsx', 'export default function Page() {\n  return null\n}\n'],
  ['tools/gen/src/main.ts', "console.log('x')\n"],
]

const reportSchema = z.object({ diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })) })
const configSchema = z.looseObject({})
const folder = mkdtempSync(path.join(tmpdir(), 'linter-'))
let found: string[] = []

beforeAll(() => {
  const config = configSchema.parse(JSON.parse(readFileSync(path.join(root, 'biome.json'), 'utf8')))
  write('biome.json', JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }))
  for (const [, file, text] of faults) write(file, text)
  for (const [file, text] of sound) write(file, text)
  const args = [path.join(root, 'node_modules/@biomejs/biome/bin/biome'), 'lint', '--reporter=json', '--max-diagnostics=200', '.']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  found = reportSchema.parse(JSON.parse(stdout)).diagnostics.map(({ category, location }) => `${category} ${location.path}`)
})

afterAll(() => rmSync(folder, { recursive: true }))

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

test.each(faults)('the linter reports %s in %s', (rule, file) => {
  expect(found).toContain(`${rule} ${file}`)
})

test('the linter lets pages have a default export and a bracketed folder, commands print, and components be longer', () => {
  expect(found.filter((line) => ['component.tsx', 'apps/', 'tools/'].some((file) => line.split(' ')[1]?.startsWith(file)))).toEqual([])
})
