import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { freePort } from './free-port.ts'
import { placedDataFolder } from './place-files.ts'
import { startEmbeddedPostgres } from './start-embedded-postgres.ts'

const root = mkdtempSync(path.join(tmpdir(), 'embedded-'))
chmodSync(root, 0o755)
afterAll(() => rmSync(root, { recursive: true, force: true }))

const log = () => {}
const start = async (dataFolder: string, port?: number) =>
  startEmbeddedPostgres({ dataFolder, port: port ?? (await freePort()), password: 'p', log, isThrowaway: true })
const reasonOf = (words: RegExp) => expect.objectContaining({ code: 'database-unavailable', details: { reason: expect.stringMatching(words) } })

test('makes a private database on 127.0.0.1 that asks for its password, and keeps its rows over a restart', async () => {
  const folder = path.join(root, 'kept', 'data')
  const first = await start(folder)
  await query(first.ownerUrl, 'create table kept as select 7 as n')
  await expect(query(first.ownerUrl.replace(':p@', ':wrong@'), 'select 1')).rejects.toThrow(/password/)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(readdirSync(path.dirname(folder)).filter((name) => name.includes('unfinished'))).toEqual([])
  await first.stop()
  const second = await start(folder)
  expect(await query(second.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }])
  await second.stop()
})

test('stops a server that a killed starter left behind, and starts its own', async () => {
  const folder = path.join(root, 'left', 'data')
  const module = new URL('./index.ts', import.meta.url).href
  const code = `const { startEmbeddedPostgres, freePort } = await import(${JSON.stringify(module)})
    await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)}, port: await freePort(), password: 'p', log() {}, isThrowaway: true }); console.log('up')
    setInterval(() => {}, 1000)`
  const starter = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(starter.stdout, 'data')
  await expect(start(folder)).rejects.toThrowError(reasonOf(/already running/))
  starter.kill('SIGKILL')
  await once(starter, 'exit')
  const server = await start(folder)
  expect(await query(server.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }])
  await server.stop()
})

test('a start that was cut off leaves nothing that a later start trips over', async () => {
  const folder = path.join(root, 'cut', 'data')
  mkdirSync(path.join(root, 'cut', '.data-unfinished', 'data'), { recursive: true })
  const server = await start(folder)
  await server.stop()
  expect(existsSync(path.join(root, 'cut', '.data-unfinished'))).toBe(false)
})

test('a start that is stopped at any moment leaves no server and no half-made folder, and the next one is whole', async () => {
  const folder = path.join(root, 'stopped', 'data')
  for (const afterMs of [0, 150, 400, 800]) {
    const stopping = new AbortController()
    setTimeout(() => stopping.abort(), afterMs)
    const starting = startEmbeddedPostgres({
      dataFolder: folder,
      port: await freePort(),
      password: 'p',
      log,
      isThrowaway: true,
      signal: stopping.signal,
    })
    await starting.then(
      (server) => server.stop(),
      () => {},
    )
    expect(existsSync(path.join(folder, 'postmaster.pid'))).toBe(false)
  }
  const server = await start(folder)
  expect(await query(server.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }])
  await server.stop()
})

test('a folder of another major version and a folder of something else are refused with the way out', async () => {
  for (const [name, file, content, words] of [
    ['old', 'PG_VERSION', '16\n', /belongs to PostgreSQL 16.*pg_dump/],
    ['other', 'letter.txt', 'x', /not a PostgreSQL data folder/],
  ] as const) {
    mkdirSync(path.join(root, name, 'data'), { recursive: true })
    writeFileSync(path.join(root, name, 'data', file), content)
    await expect(start(path.join(root, name, 'data'))).rejects.toThrowError(reasonOf(words))
  }
})

test('a taken port is refused with the process that has it', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  await expect(start(path.join(root, 'kept', 'data'), port)).rejects.toThrowError(
    reasonOf(new RegExp(`Port ${port} is taken by process ${process.pid}.*--port N`)),
  )
  taken.close()
})

test('a database that was made with another password says that the key file is not the right one', async () => {
  const wrong = startEmbeddedPostgres({ dataFolder: path.join(root, 'kept', 'data'), port: await freePort(), password: 'another', log })
  await expect(wrong).rejects.toThrowError(reasonOf(/another key file/))
})

test.runIf(process.getuid?.() === 0)('below a folder that only root may pass, data goes to a place the server can reach', async () => {
  const closed = path.join(root, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const folder = path.join(closed, 'data')
  const placed = placedDataFolder(folder)
  const server = await start(folder)
  expect(placed.startsWith('/var/lib/bizosaas/')).toBe(true)
  expect(existsSync(path.join(placed, 'PG_VERSION'))).toBe(true)
  await server.stop()
  rmSync(path.dirname(placed), { recursive: true })
})

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
