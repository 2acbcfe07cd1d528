import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ensureOwner } from './ensure-owner.ts'
import { isPortFree } from './free-port.ts'
import { initDataFolder } from './init-data-folder.ts'
import { placeFiles } from './place-files.ts'
import { portOwner } from './port-owner.ts'
import { type ServerAccount, serverAccount } from './server-account.ts'
import { explainServerText, serverProblem } from './server-problem.ts'
import { readServerState, stopLeftover, writeStarter } from './stop-leftover.ts'

export interface EmbeddedPostgresOptions {
  readonly dataFolder: string
  readonly port: number
  readonly password: string
  readonly log: (line: string) => void
  /** What PostgreSQL itself says goes here; beside the data folder unless told otherwise. */
  readonly logFile?: string
  /** More settings for the server's command line, such as `fsync: 'off'` in tests. */
  readonly settings?: Readonly<Record<string, string>>
  /** For folders that will not outlive the process: skips the flush after initdb. */
  readonly isThrowaway?: boolean
  /** Ends a start in progress at once and leaves no server behind; once it is up, `stop` does. */
  readonly signal?: AbortSignal
}

export interface EmbeddedPostgres {
  readonly ownerUrl: string
  readonly pid: number
  /** Resolves when the server process ends, whoever ended it. */
  readonly ended: Promise<void>
  /** Disconnects everyone and stops cleanly. Calling it again is harmless. */
  stop(): Promise<void>
}

interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<void>
  readonly logged: () => string
}

/**
 * Starts PostgreSQL on 127.0.0.1 alone, in a process group of its own so that a Ctrl-C reaches its clients first.
 * Throws `database-unavailable` with `details.reason` in words for the person at the console.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = serverAccount()
  const files = placeFiles(options.dataFolder)
  await stopLeftover({ dataFolder: files.dataFolder, log: options.log })
  const { password, isThrowaway = false, signal } = options
  const isNew = await initDataFolder({ files, password, account, isThrowaway, signal })
  if (isNew) options.log('made a new database in the data folder')
  await assertPortFree(options.port)
  const started = await startUntilReady({ options, files, account })
  const stop = async () => {
    if (started.child.exitCode === null && started.child.signalCode === null) started.child.kill('SIGINT')
    await started.ended
  }
  try {
    writeStarter(files.dataFolder)
    const ownerUrl = await ensureOwner(options)
    return { ownerUrl, pid: started.child.pid ?? 0, ended: started.ended, stop }
  } catch (problem) {
    await stop()
    throw isPasswordRefused(problem)
      ? serverProblem('The database was made with another key file. Put the original keys.json back.', problem)
      : problem
  }
}

type Surroundings = { options: EmbeddedPostgresOptions; files: { dataFolder: string; binFolder: string }; account: ServerAccount | null }

async function startUntilReady(surroundings: Surroundings): Promise<Started> {
  const { signal } = surroundings.options
  const giveUpAt = Date.now() + 15_000
  for (;;) {
    signal?.throwIfAborted()
    const started = spawnServer(surroundings)
    const quit = () => void started.child.kill('SIGQUIT')
    signal?.addEventListener('abort', quit, { once: true })
    const isReady = await waitUntilReady({ started, dataFolder: surroundings.files.dataFolder })
    signal?.removeEventListener('abort', quit)
    if (isReady) return started
    signal?.throwIfAborted()
    // After a kill -9 of the server its children need a moment to notice and let go of the shared memory.
    const isHeldByOrphans = /pre-existing shared memory block/.test(started.logged())
    if (!isHeldByOrphans || Date.now() > giveUpAt) throw serverProblem(explainServerText(started.logged()))
    await pause(250)
  }
}

function spawnServer({ options, files, account }: Surroundings): Started {
  const logFile = options.logFile ?? path.join(path.dirname(files.dataFolder), 'postgres.log')
  const output = openLog(logFile)
  const before = statSync(logFile).size
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(options.port), ...options.settings }
  const child = spawn(
    path.join(files.binFolder, 'postgres'),
    ['-D', files.dataFolder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...account, detached: true, cwd: files.dataFolder, stdio: ['ignore', output, output], env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } },
  )
  closeSync(output)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return { child, ended, logged: () => readFileSync(logFile).subarray(before).toString('utf8') }
}

function openLog(logFile: string): number {
  try {
    return openSync(logFile, 'a', 0o644)
  } catch (cause) {
    throw serverProblem(explainServerText(String(cause)), cause)
  }
}

/** Ready is what line 8 of `postmaster.pid` says, once a connection is taken; recovery after a crash may take a while. */
async function waitUntilReady({ started, dataFolder }: { started: Started; dataFolder: string }): Promise<boolean> {
  let isOver = false
  void started.ended.then(() => {
    isOver = true
  })
  while (!isOver) {
    const server = readServerState(dataFolder)
    if (server?.pid === started.child.pid && server?.state === 'ready') return true
    await pause(20)
  }
  return false
}

async function assertPortFree(port: number): Promise<void> {
  if (await isPortFree(port)) return
  const owner = portOwner(port)
  const who = owner === null ? 'another process' : `process ${owner.pid} (${owner.command.slice(0, 120)})`
  throw serverProblem(`Port ${port} is taken by ${who}. End it, or use "npm start -- --port N" to move all ports.`)
}

function isPasswordRefused(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === '28P01'
}
