import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guideBlocks } from './guide-blocks.ts'
import { copyRepository } from './testing/copy-repository.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
const copy = mkdtempSync(path.join(tmpdir(), 'scaffold-'))
const made = ['connector google-sheets', 'workflow count-words', 'table site-mark', 'module gift-cards']
const said = new Map<string, { code: number | null; output: string }>()
/** Everything the scaffold wrote or changed. */
let touched: readonly string[] = []

beforeAll(() => {
  copyRepository({ from: repository, to: copy })
  const before = contents()
  for (const one of made) said.set(one, run('tools/scaffold/src/main.ts', ...one.split(' ')))
  symlinkSync('../../modules/gift-cards', path.join(copy, 'node_modules/@bizosaas/gift-cards')) // npm install would
  touched = [...contents()].filter(([file, text]) => before.get(file) !== text).map(([file]) => file)
}, 120_000)
afterAll(() => rmSync(copy, { recursive: true }))

test.each(made)('new %s finds every place it has to be written down in', (one) => {
  expect(said.get(one)).toMatchObject({ code: 0 })
  expect(said.get(one)?.output).not.toContain('BY HAND')
})

test('nothing is overwritten', () => {
  const again = run('tools/scaffold/src/main.ts', 'connector', 'google-sheets')
  expect([again.code, again.output]).toEqual([1, 'connectors/google-sheets/manifest.ts is there already: nothing was written\n'])
})

test('what was made fits the house: its shape, its boundaries, its lists', () => {
  const found = run('tools/shape/src/main.ts').output.split('\n')
  const about = found.filter((line) => made.some((one) => line.includes(one.split(' ')[1] ?? '')))
  // A store is built for somebody who uses it, and only a person knows who.
  expect(about.filter((line) => !line.includes('createPostgresSiteMarkStore is built nowhere'))).toEqual([])
})

test('what was made has the form of the house', () => {
  const files = touched.filter((file) => /\.(ts|json)$/.test(file))
  expect(files.length).toBeGreaterThan(20)
  expect(run('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', ...files)).toMatchObject({ code: 0 })
})

test('what was made compiles, here and where it is written down', () => {
  const { output } = run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit')
  expect(output.split('\n').filter((line) => touched.some((file) => line.startsWith(`${file}(`)))).toEqual([])
}, 240_000)

test('what was made passes the suites it came with: that of all connectors, a kill between two sleeps, two tenants', () => {
  const { code, output } = vitest('int', [
    'connectors/google-sheets',
    'modules/gift-cards',
    'modules/automation/src/adapters/postgres-site-mark-store',
  ])
  expect(code, output).toBe(0)
  expect(output).toMatch(/Test Files {2}4 passed/)
}, 240_000)

test('what was made passes where the platform counts its actions and workflows', () => {
  const { code, output } = vitest('unit', ['workflows/count-words', 'modules/gift-cards', 'apps/gateway/src/one-door'])
  expect(code, output).toBe(0)
  expect(output).toMatch(/Test Files {2}3 passed/)
}, 240_000)

test('a migration that a guide shows comes after all that are there', () => {
  const files = [...contents().keys()].filter((file) => /^packages\/db\/migrations\/\d{4}_(?!site_mark)/.test(file))
  const shown = guideBlocks(readFileSync(path.join(repository, 'docs/guides/add-a-table.md'), 'utf8')).flatMap(
    ({ path: at }) => at.match(/\d{4}(?=_)/) ?? [],
  )
  expect(shown).toHaveLength(1)
  expect(files.filter((file) => path.posix.basename(file).slice(0, 4) >= (shown[0] ?? ''))).toEqual([])
})

function contents(): ReadonlyMap<string, string> {
  const files = globSync('{agents,apps,connectors,modules,packages,tools,workflows}/**/*.{ts,json,sql}', {
    cwd: copy,
    exclude: ['**/node_modules/**'],
  })
  return new Map(files.map((file) => [file, readFileSync(path.join(copy, file), 'utf8')]))
}

function vitest(project: string, folders: readonly string[]) {
  return run('node_modules/vitest/vitest.mjs', 'run', '--project', project, ...folders)
}

function run(...args: readonly string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', VITEST: '' },
  })
  return { code: status, output: `${stdout}${stderr}` }
}
