import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ownIdentity } from '@bizosaas/db/server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { portalBuilds } from './portal-builds.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'builds-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What `next build` leaves in `.next`. */
function built(id: string): void {
  for (const name of ['cache', 'server', 'static']) mkdirSync(path.join(folder, '.next', name), { recursive: true })
  writeFileSync(path.join(folder, '.next/BUILD_ID'), id)
  writeFileSync(path.join(folder, '.next/static/chunk.js'), id)
  writeFileSync(path.join(folder, '.next/cache/big'), id)
}

function kept(id: string, ageS = 0): string {
  built(id)
  portalBuilds(folder).keep(id)
  const place = path.join(folder, `.next-build-${id}`)
  const at = new Date(Date.now() - ageS * 1000)
  utimesSync(place, at, at)
  return place
}

const builds = () => readdirSync(folder).filter((name) => name.startsWith('.next-build-'))

test('a build is kept whole under its name, without the cache, and stays when the next one is made', () => {
  const first = kept('aaaa')
  built('bbbb')
  expect(portalBuilds(folder).claim('aaaa')).toBe('.next-build-aaaa')
  expect(
    readdirSync(first)
      .filter((name) => !name.startsWith('served-by-'))
      .sort(),
  ).toEqual(['BUILD_ID', 'server', 'static'])
  expect(existsSync(path.join(first, 'static/chunk.js'))).toBe(true)
})

test('what was never built, or was cut off, cannot be served', () => {
  mkdirSync(path.join(folder, '.next-build-cccc.unfinished'))
  mkdirSync(path.join(folder, '.next-build-dddd'))
  expect(portalBuilds(folder).claim('cccc')).toBeNull()
  expect(portalBuilds(folder).claim('dddd')).toBeNull()
})

test('keeps the last two builds and clears what was cut off', () => {
  for (const [id, age] of [
    ['aaaa', 30],
    ['bbbb', 20],
    ['cccc', 10],
  ] as const)
    kept(id, age)
  mkdirSync(path.join(folder, '.next-build-dddd.unfinished'))
  portalBuilds(folder).clear(2)
  expect(builds().sort()).toEqual(['.next-build-bbbb', '.next-build-cccc'])
})

test('a build that was used again counts as new', () => {
  for (const [id, age] of [
    ['aaaa', 30],
    ['bbbb', 20],
    ['cccc', 10],
  ] as const)
    kept(id, age)
  portalBuilds(folder).claim('aaaa')
  rmSync(path.join(folder, '.next-build-aaaa', `served-by-${process.pid}.json`))
  portalBuilds(folder).clear(2)
  expect(builds().sort()).toEqual(['.next-build-aaaa', '.next-build-cccc'])
})

test('a build that somebody serves is never cleared away; one whose server is gone is', () => {
  const served = kept('aaaa', 40)
  const left = kept('bbbb', 30)
  for (const id of ['cccc', 'dddd']) kept(id)
  const { pid: gone } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(path.join(served, `served-by-${process.pid}.json`), JSON.stringify(ownIdentity()))
  writeFileSync(path.join(left, `served-by-${gone}.json`), JSON.stringify({ pid: gone, began: '1' }))
  for (const build of [served, left]) utimesSync(build, new Date(0), new Date(0))
  portalBuilds(folder).clear(2)
  expect(builds().sort()).toEqual(['.next-build-aaaa', '.next-build-cccc', '.next-build-dddd'])
})
