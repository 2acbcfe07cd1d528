import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildPortal } from './build-portal.ts'

let root: string
let said: string[]
const source = () => path.join(root, 'apps/admin/src/page.tsx')
const served = (build: string, file: string) => path.join(root, 'apps/admin', build, file)

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'checkout-'))
  said = []
  for (const folder of ['apps/admin/src', 'node_modules/next/dist/bin']) mkdirSync(path.join(root, folder), { recursive: true })
  writeFileSync(path.join(root, 'node_modules/next/dist/bin/next'), '')
  writeFileSync(path.join(root, 'apps/admin/package.json'), '{}')
  writeFileSync(path.join(root, 'package-lock.json'), '{}')
  writeFileSync(source(), 'one')
})
afterEach(() => rmSync(root, { recursive: true }))

/** Does what `next build` does, as far as anybody looks: replaces `.next` but for its cache. `ends` says how each try goes. */
function next({ ends = [], during = () => {} }: { ends?: readonly boolean[]; during?: () => void } = {}) {
  const cacheSeen: boolean[] = []
  return {
    cacheSeen,
    async run() {
      cacheSeen.push(existsSync(path.join(root, 'apps/admin/.next/cache')))
      await new Promise((resolve) => setTimeout(resolve, 20))
      const isGood = ends[cacheSeen.length - 1] ?? true
      writeBuild(isGood)
      during()
      return isGood
    },
  }
}

function writeBuild(isWhole: boolean): void {
  const place = path.join(root, 'apps/admin/.next')
  for (const name of ['BUILD_ID', 'static']) rmSync(path.join(place, name), { recursive: true, force: true })
  for (const name of ['cache', 'static']) mkdirSync(path.join(place, name), { recursive: true })
  const text = readFileSync(source(), 'utf8')
  writeFileSync(path.join(place, 'static/chunk.js'), text)
  if (isWhole) writeFileSync(path.join(place, 'BUILD_ID'), text)
}

const log = { step: (text: string) => void said.push(text), service: () => {}, complaint: () => {}, plain: () => {} }
const build = (supervisor: { run(): Promise<boolean> }) =>
  buildPortal({ root, name: 'admin', env: {}, supervisor, log, signal: new AbortController().signal })

test('sources that were built once are not built again, and go back without a build', async () => {
  const program = next()
  const first = await build(program)
  expect(await build(program)).toBe(first)
  writeFileSync(source(), 'two')
  const second = await build(program)
  writeFileSync(source(), 'one')
  expect(await build(program)).toBe(first)
  expect(second).not.toBe(first)
  expect(program.cacheSeen).toEqual([false, true])
})

test('a running portal keeps every file it was started with while the next release is built', async () => {
  const running = await build(next())
  for (const text of ['two', 'three', 'four']) {
    writeFileSync(source(), text)
    await build(next())
  }
  expect(readFileSync(served(running, 'static/chunk.js'), 'utf8')).toBe('one')
})

test('two first starts in one checkout build once', async () => {
  const program = next()
  const both = await Promise.all([build(program), build(program)])
  expect(both[0]).toBe(both[1])
  expect(program.cacheSeen).toHaveLength(1)
  expect(said.filter((text) => text.includes('another start'))).toHaveLength(1)
})

test('a build that fails is tried once more from nothing, then given up, and nothing half-made is served', async () => {
  const mended = next({ ends: [false, true] })
  await build(mended)
  writeFileSync(source(), 'broken')
  const broken = next({ ends: [false, false] })
  await expect(build(broken)).rejects.toThrow(/could not be built. See admin-build.log/)
  expect(broken.cacheSeen).toEqual([true, false])
  expect(readdirSync(path.join(root, 'apps/admin')).filter((name) => name.startsWith('.next-build-'))).toHaveLength(1)
  expect(await build(next())).toMatch(/^\.next-build-/)
})

test('a build during which the sources were edited serves this start and is not taken for finished by the next', async () => {
  const edited = next({ during: () => writeFileSync(source(), 'two') })
  const mixed = await build(edited)
  expect(existsSync(served(mixed, 'BUILD_ID'))).toBe(true)
  writeFileSync(source(), 'one')
  expect(await build(next())).not.toBe(mixed)
})
