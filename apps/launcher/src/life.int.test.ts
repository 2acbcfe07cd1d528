import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { readKeys } from '@bizosaas/config'
import { freePortBlock, portOwner } from '@bizosaas/db/server'
import { createFixtures } from '@bizosaas/test-kit'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createInstallation, type Installation } from './testing/installation.ts'
import type { StartedProgram } from './testing/start-launcher.ts'

vi.setConfig({ testTimeout: 120_000 }) // real starts, on a machine that is busy with other tests

// One installation from its first start on, in the order things happen to it: each test finds what the one before it left.
let here: Installation
let elsewhere: number

beforeAll(async () => {
  here = await createInstallation()
  elsewhere = await freePortBlock()
})
afterAll(() => here.remove())

const statusOf = async (url: string) => (await fetch(`${url}/healthz`)).status
const healthOf = (port: number) => Promise.all([port, port + 4, port + 6].map((one) => statusOf(`http://127.0.0.1:${one}`)))
const passwordLines = ({ lines }: StartedProgram) => lines.filter((line) => line.startsWith('password'))

test('the first start says what it does, one line for each service, shows the password once, and Ctrl-C ends it all in five seconds', async () => {
  const platform = here.start({ isWrapped: true })
  await platform.line(/^This password is shown once/)
  expect(await healthOf(here.port)).toEqual([200, 200, 200])
  const said = platform.lines.join('\n')
  expect(said).toMatch(/Node v\d+.*\n.*made a new database.*\n.*PostgreSQL answers on port.*\n.*owner role applied \d+ migrations/)
  for (const [name, distance] of [
    ['gateway', 0],
    ['simulators', 4],
    ['worker', 6],
  ] as const)
    expect(platform.lines.filter((line) => line.startsWith(`${name} `))).toEqual([
      expect.stringMatching(`^${name} +http://127.0.0.1:${here.port + distance}$`),
    ])
  expect(said).toMatch(/demo: 2 simulated tenants are connected/)
  expect(passwordLines(platform)).toEqual([expect.stringMatching(/^password {6}\S{16}$/)])
  expect(readFileSync(path.join(here.dataFolder, 'first-login.json'), 'utf8')).not.toContain(passwordLines(platform)[0]?.split(/ +/)[1])

  const before = platform.lines.length
  const pressed = Date.now()
  platform.signal('SIGINT')
  expect(await platform.ended).toBe(0)
  expect(Date.now() - pressed).toBeLessThan(5000)
  expect(platform.lines.slice(before)).toEqual([])
  expect(here.processes()).toEqual([])
})

test('on other ports the demo goes on, the password stays unsaid, and the doctor names the account that no longer works', async () => {
  const platform = here.start({ port: elsewhere })
  await platform.line(/^Sign in with .*its password was shown at the first start/)
  expect(await healthOf(elsewhere)).toEqual([200, 200, 200])
  expect(passwordLines(platform)).toEqual([])
  expect(platform.lines.filter((line) => /made a new|applied|demo:/.test(line))).toEqual([])

  expect((await here.doctor({ port: elsewhere })).text).toMatch(/^ok {4}connections +2 of 2 work$/m)
  await forbid('aire-plumbing')
  const { code, text } = await here.doctor({ port: elsewhere })
  expect(text).toMatch(/^ok {4}database +PostgreSQL \d+.*all migrations applied$/m)
  expect(text).toMatch(/^FAIL {2}connections +1 of 2 work$/m)
  expect(text).toMatch(
    /^FAIL {2}connection +Aire Plumbing, priya at aire-plumbing\.simulated\.test: This address may not be reached.*owner of the agency can allow/m,
  )
  expect(code).toBe(1)

  platform.kill('SIGKILL')
  await platform.ended
})

test('after a kill -9 only the database is left, and the next start takes it over', async () => {
  await expect.poll(() => here.processes().filter((command) => !command.includes('postgres')), { timeout: 10_000 }).toEqual([])
  expect(here.processes().length).toBeGreaterThan(0)
  const platform = here.start()
  await platform.line(/stopping the PostgreSQL server an earlier start left behind/)
  await platform.line(/^Sign in with/)
  expect(await healthOf(here.port)).toEqual([200, 200, 200])

  const second = await here.refusal({ port: elsewhere })
  expect(second.code).toBe(1)
  expect(second.text).toMatch(/already running on this data folder \(process \d+\)/)
  expect(await healthOf(here.port)).toEqual([200, 200, 200])
  const third = await here.refusal()
  expect(third.text).toMatch(new RegExp(`Port ${here.port} \\(gateway\\) is taken by process ${portOwner(here.port)?.pid} .*--port N`))

  platform.kill('SIGTERM')
  expect(await platform.ended).toBe(0)
  expect(here.processes()).toEqual([])
})

test('without the key file nothing starts and nothing is lost', async () => {
  const keys = path.join(here.dataFolder, 'keys.json')
  renameSync(keys, `${keys}.away`)
  const { code, text } = await here.refusal()
  expect(code).toBe(1)
  expect(text).toMatch(/The key file is missing\n +Put the key file back where it was, or restore it from the backup/)
  expect(existsSync(keys)).toBe(false)
  expect((await here.doctor()).text).toMatch(/^FAIL {2}keys +The key file is missing/m)

  renameSync(`${keys}.away`, keys)
  const platform = here.start({ args: ['--empty'] })
  await platform.line(/^Sign in with .*was shown at the first start/)
  platform.signal('SIGINT')
  expect(await platform.ended).toBe(0)
})

test('reset asks first, and then leaves nothing', async () => {
  const asked = await here.reset()
  expect(asked.text).toContain('Nobody is there to ask')
  expect(readdirSync(here.dataFolder)).toContain('keys.json')
  expect((await here.reset({ args: ['--yes'] })).text).toContain('Deleted')
  expect(existsSync(here.dataFolder)).toBe(false)
})

/** The owner of the agency takes the permission back that the demo gave for one of its sites. */
async function forbid(site: string): Promise<void> {
  const { databasePassword } = readKeys(path.join(here.dataFolder, 'keys.json'))
  const adminUrl = `postgres://postgres:${encodeURIComponent(databasePassword)}@127.0.0.1:${elsewhere + 10}/bizosaas`
  await createFixtures({ adminUrl }).sql('delete from egress_allow_host where host = $1', [`${site}.simulated.test:80`])
}
