import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type ChildGroup, startChildGroup } from './child-group.ts'
import { tiedToParent } from './tied-to-parent.ts'

const run = promisify(execFile)

export interface RunningMariaDb {
  /** The only way in: it does not listen on any port. The database user is root, without a password. */
  socket: string
  stop(): Promise<void>
}

/** Starts MariaDB with its own data folder below `workFolder`, with an empty database `wordpress` on the first start. */
export async function startMariaDb({ workFolder }: { workFolder: string }): Promise<RunningMariaDb> {
  const database = path.join(workFolder, 'mariadb')
  if (!existsSync(database)) await createDatabase(database)
  const socket = await socketPath(workFolder)
  const logFile = path.join(workFolder, 'mariadb.log')
  const server = await startChildGroup({ ...serverCommand({ database, socket }), logFile, tie: 'stdin', graceMs: 10_000 })
  try {
    await awaitDatabase({ socket, server, logFile })
    return { socket, stop: server.stop }
  } catch (cause) {
    await server.stop()
    throw cause
  }
}

/** In the work folder, which only its owner may enter; elsewhere where that path is longer than a socket's may be. */
async function socketPath(workFolder: string): Promise<string> {
  const near = path.join(workFolder, 'mariadb.sock')
  return near.length <= 100 ? near : path.join(await mkdtemp(path.join(tmpdir(), 'bizosaas-mariadb-')), 'sock')
}

async function createDatabase(database: string): Promise<void> {
  const half = `${database}.half`
  await rm(half, { recursive: true, force: true })
  const { username } = userInfo()
  const options = ['--no-defaults', `--datadir=${half}`, `--user=${username}`, '--auth-root-authentication-method=normal', '--skip-test-db']
  await run('mariadb-install-db', options)
  await rename(half, database)
}

function serverCommand({ database, socket }: { database: string; socket: string }) {
  const args = [
    '--no-defaults',
    `--datadir=${database}`,
    `--socket=${socket}`,
    `--pid-file=${path.join(database, 'mariadbd.pid')}`,
    `--user=${userInfo().username}`, // it refuses to run as root unless told so
    '--skip-networking',
    '--innodb-buffer-pool-size=64M',
    '--innodb-flush-log-at-trx-commit=2',
  ]
  return tiedToParent({ command: 'mariadbd', args })
}

async function awaitDatabase({ socket, server, logFile }: { socket: string; server: ChildGroup; logFile: string }): Promise<void> {
  const until = Date.now() + 60_000
  for (;;) {
    const failure = await run('mariadb', [
      '--no-defaults',
      `--socket=${socket}`,
      '--user=root',
      '--execute=CREATE DATABASE IF NOT EXISTS wordpress',
    ]).then(
      () => null,
      (cause: unknown) => String(cause),
    )
    if (failure === null) return
    if (server.hasEnded() || Date.now() > until) throw new Error(`MariaDB does not answer: ${failure} See ${logFile}.`)
    await pause(100)
  }
}
