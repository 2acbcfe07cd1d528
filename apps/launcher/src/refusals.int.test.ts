import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { createKeys } from '@bizosaas/config'
import { placedDataFolder } from '@bizosaas/db/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freeBytes } from './data-folder/free-bytes.ts'
import { createInstallation, type Installation } from './testing/installation.ts'
import { canMakeDisks, withDiskAt } from './testing/with-disk-at.ts'
import { withoutRootsRights } from './testing/without-roots-rights.ts'

vi.setConfig({ testTimeout: 120_000 }) // real starts, on a machine that is busy with other tests

let here: Installation
beforeEach(async () => {
  here = await createInstallation()
})
afterEach(async () => {
  const left = here.processes()
  await here.remove()
  expect(left).toEqual([])
})

test('what an earlier first start left half-made is cleared away, and the start goes on', async () => {
  const half = path.join(here.dataFolder, '.postgres-unfinished/data')
  mkdirSync(half, { recursive: true })
  writeFileSync(path.join(half, 'PG_VERSION'), '18\n')
  mkdirSync(path.join(here.dataFolder, 'postgres'))
  writeFileSync(path.join(here.dataFolder, 'keys.json.5d3c'), '{"version":')
  const platform = here.start({ args: ['--empty'] })
  await platform.line(/^This password is shown once/)
  expect(readdirSync(here.dataFolder)).not.toContain('.postgres-unfinished')
  platform.signal('SIGINT')
  expect(await platform.ended).toBe(0)
})

test('Ctrl-C in the middle of a first start leaves nothing running', async () => {
  for (const words of [/^ *0\.\d s {2}Node/, /PostgreSQL answers/]) {
    const cut = here.start()
    await cut.line(words)
    cut.signal('SIGINT')
    expect(await cut.ended).toBe(0)
    expect(here.processes()).toEqual([])
  }
})

test('a first start that was killed before it showed the password is taken up by the next, password and demo included', async () => {
  const cut = here.start()
  await cut.line(/^simulators/) // by then the agency is founded
  cut.kill('SIGKILL')
  await cut.ended
  expect(cut.lines.join('\n')).not.toMatch(/demo:|^password/m)
  const platform = here.start()
  await platform.line(/^This password is shown once/)
  expect(platform.lines.join('\n')).toMatch(/demo: 2 simulated tenants/)
  platform.signal('SIGINT')
  expect(await platform.ended).toBe(0)
})

test('a folder that is no database, and a database of another PostgreSQL, are left alone and refused with the way out', async () => {
  createKeys(path.join(here.dataFolder, 'keys.json'))
  const database = path.join(here.dataFolder, 'postgres')
  mkdirSync(database)
  writeFileSync(path.join(database, 'letter.txt'), 'dear')
  expect(await here.refusal()).toMatchObject({
    code: 1,
    text: expect.stringMatching(/not a PostgreSQL data folder. Move it away, or run "npm run reset"/),
  })

  writeFileSync(path.join(database, 'PG_VERSION'), '16\n')
  const { code, text } = await here.refusal()
  expect(code).toBe(1)
  expect(text).toMatch(/belongs to PostgreSQL 16, this is PostgreSQL 18.*pg_dump.*DATABASE_URL/)
  expect(readdirSync(database).sort()).toEqual(['PG_VERSION', 'letter.txt'])
})

test('a busy port is refused with the process that has it and how to move, before anything is made', async () => {
  const taken = createServer()
  for (const [distance, name] of [
    [4, 'simulators'],
    [12, 'simulated millstone-bakery'],
  ] as const) {
    await new Promise<void>((resolve) => taken.listen(here.port + distance, '127.0.0.1', resolve))
    const { code, text } = await here.refusal()
    expect(code).toBe(1)
    expect(text).toContain(`Port ${here.port + distance} (${name}) is taken by process ${process.pid} (`)
    expect(text).toContain('npm start -- --port N')
    await new Promise((resolve) => taken.close(resolve))
  }
  expect(readdirSync(here.dataFolder)).toEqual(['keys.json'])
})

test('a data folder that may not be written is refused by its name, with who we are and the way out', async () => {
  mkdirSync(here.dataFolder)
  chmodSync(here.dataFolder, 0o555)
  const { code, text } = await here.refusal({ around: withoutRootsRights })
  expect(code).toBe(1)
  expect(text).toMatch(new RegExp(`${here.dataFolder} may not be written by .*uid ${process.getuid?.()}.*chown.*BIZOSAAS_DATA_FOLDER`))
  expect(readdirSync(here.dataFolder)).toEqual([])
  const doctor = await here.doctor({ around: withoutRootsRights })
  expect(doctor.text).toMatch(/^FAIL {2}disk +.*may not be written/m)
  chmodSync(here.dataFolder, 0o755)
})

const disks = canMakeDisks(process.cwd())

test('a disk that is mounted read-only is refused, below it and in it', async () => {
  // Where no disk can be made, as in a container without rights, the system's own is read-only.
  const around = disks ? withDiskAt({ folder: here.folder, options: 'ro' }) : []
  for (const dataFolder of disks ? [here.folder, path.join(here.folder, 'deep/data')] : ['/sys/bizosaas']) {
    const { code, text } = await here.refusal({ around, env: { BIZOSAAS_DATA_FOLDER: dataFolder } })
    expect(code).toBe(1)
    expect(text).toContain(`${dataFolder} is on a disk that is mounted read-only. Mount it writable, or set BIZOSAAS_DATA_FOLDER`)
  }
})

test('a full disk is refused in figures, before anything is begun', async () => {
  const options = disks ? { around: withDiskAt({ folder: here.folder, options: 'size=40m' }) } : { env: { BIZOSAAS_DATA_FOLDER: smallPlace() } }
  const { code, text } = await here.refusal(options)
  expect(code).toBe(1)
  expect(text).toMatch(/The disk of .* is full: \d+ MB are free, 192 MB are needed. Free some space/)
  expect(text).not.toContain('database')
})

/** Containers that let nobody make a disk come with small ones of their own. */
function smallPlace(): string {
  const found = ['/dev/shm', '/dev', '/run/lock'].find((folder) => existsSync(folder) && freeBytes(folder) < 150 * 1024 ** 2)
  if (found === undefined) throw new Error('no disk is small here, and none can be made: allow user namespaces, or run as root')
  return path.join(found, `bizosaas-${crypto.randomUUID()}`)
}

test('below a folder nobody else may enter it starts all the same, and reset finds the rows wherever they are', async () => {
  const closed = path.join(here.folder, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const env = { BIZOSAAS_DATA_FOLDER: path.join(closed, 'data') }
  const rows = placedDataFolder(path.join(closed, 'data/postgres'))
  const platform = here.start({ args: ['--empty'], env })
  await platform.line(/^This password is shown once/)
  expect(existsSync(path.join(rows, 'PG_VERSION'))).toBe(true)
  platform.signal('SIGINT')
  expect(await platform.ended).toBe(0)

  expect((await here.reset({ args: ['--yes'], env })).text).toContain('Deleted')
  expect(existsSync(rows)).toBe(false)
})
