import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chownSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort, writeStarter } from '@bizosaas/db/server'
import { Client } from 'pg'
import { testSettings } from './test-settings.ts'
import { throwawayFolder } from './throwaway-folder.ts'

export interface InstalledServer {
  /** A superuser; `global-setup.ts` makes the owner role itself, as an operator would. */
  readonly adminUrl: string
  stop(): Promise<void>
}

const run = promisify(execFile)
/** PostgreSQL refuses to run as root; every system has nobody. */
const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null
const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C' }
const password = 'test'
const patienceMs = 30_000

/** A throwaway server from somebody else's PostgreSQL, such as Debian's: what runs on ours must run on the oldest we promise. */
export async function startInstalledServer({ binFolder }: { binFolder: string }): Promise<InstalledServer> {
  const folder = await throwawayFolder()
  const dataFolder = path.join(folder, 'data')
  if (account !== null) chownSync(folder, account.uid, account.gid)
  const passwordFile = path.join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o644 })
  const access = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  await run(path.join(binFolder, 'initdb'), ['-D', dataFolder, ...access, '-E', 'UTF8', '--locale=C', '--no-sync'], { ...account, cwd: folder, env })
  const port = await freePort()
  const server = spawnServer({ binFolder, dataFolder, port })
  const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  await waitUntilReady({ server, adminUrl })
  writeStarter(dataFolder)
  const endAtOnce = () => void server.kill('SIGQUIT')
  process.once('exit', endAtOnce) // a Ctrl-C ends the run without asking anybody
  return {
    adminUrl,
    async stop() {
      process.off('exit', endAtOnce)
      const ended = new Promise((resolve) => server.once('exit', resolve))
      if (server.exitCode === null && server.kill('SIGINT')) await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function spawnServer({ binFolder, dataFolder, port }: { binFolder: string; dataFolder: string; port: number }): ChildProcess {
  const settings = { ...testSettings, listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port) }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return spawn(path.join(binFolder, 'postgres'), ['-D', dataFolder, ...args], { ...account, cwd: dataFolder, env, stdio: 'ignore', detached: true })
}

async function waitUntilReady({ server, adminUrl }: { server: ChildProcess; adminUrl: string }): Promise<void> {
  for (const end = Date.now() + patienceMs; server.exitCode === null && Date.now() < end; await pause(50)) {
    if (await answers(adminUrl)) return
  }
  throw new Error('the installed PostgreSQL did not start')
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
