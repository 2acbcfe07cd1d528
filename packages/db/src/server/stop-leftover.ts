import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, liveCommand, ownIdentity, type ProcessIdentity } from './process-identity.ts'
import { serverProblem } from './server-problem.ts'

const starterFile = 'bizosaas-starter.json'

/**
 * Ends a server that an earlier start left over after a kill -9, so that this start finds the folder free.
 * Throws `database-unavailable` when the one who started it is still at work: two platforms never share a data folder.
 */
export async function stopLeftover({ dataFolder, log }: { dataFolder: string; log: (line: string) => void }): Promise<void> {
  const pid = serverPid(dataFolder)
  if (pid === null) return
  if (!isServerOf({ pid, dataFolder })) {
    // PostgreSQL would refuse to start while another process has this number by chance.
    rmSync(path.join(dataFolder, 'postmaster.pid'), { force: true })
    return
  }
  const starter = readStarter(dataFolder)
  if (starter !== null && starter.pid !== process.pid && isAlive(starter)) {
    throw serverProblem(`BizOSaaS is already running on this data folder (process ${starter.pid}). Stop it first, or set BIZOSAAS_DATA_FOLDER.`)
  }
  log(`stopping the PostgreSQL server an earlier start left behind (process ${pid})`)
  await endServer({ pid, dataFolder })
}

/** Stops a server whose starter is gone, if there is one; leaves a server in use alone. Tells whether the folder is free now. */
export async function sweepLeftover(dataFolder: string): Promise<boolean> {
  const starter = readStarter(dataFolder)
  if (starter !== null && isAlive(starter)) return false
  const pid = serverPid(dataFolder)
  if (pid !== null && isServerOf({ pid, dataFolder })) await endServer({ pid, dataFolder })
  return true
}

/** Notes who started the server of this folder. */
export function writeStarter(dataFolder: string): void {
  writeFileSync(path.join(dataFolder, starterFile), JSON.stringify(ownIdentity()))
}

/** The process number and the state on the eighth line of `postmaster.pid`, or null when there is no such file. */
export function readServerState(dataFolder: string): { pid: number; state: string } | null {
  try {
    const lines = readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), state: (lines[7] ?? '').trim() }
  } catch {
    return null
  }
}

function serverPid(dataFolder: string): number | null {
  const pid = readServerState(dataFolder)?.pid ?? 0
  return Number.isInteger(pid) && pid > 1 ? pid : null
}

function isServerOf({ pid, dataFolder }: { pid: number; dataFolder: string }): boolean {
  const command = liveCommand(pid)
  return command.includes('postgres') && command.includes(dataFolder)
}

/** SIGINT first (disconnect everyone, then a clean stop), SIGQUIT when that takes too long: recovery at the next start mends it. */
async function endServer({ pid, dataFolder }: { pid: number; dataFolder: string }): Promise<void> {
  for (const [signal, waitMs] of [
    ['SIGINT', 8000],
    ['SIGQUIT', 4000],
  ] as const) {
    process.kill(pid, signal)
    for (const end = Date.now() + waitMs; Date.now() < end; await pause(25)) {
      if (!isServerOf({ pid, dataFolder })) return
    }
  }
  throw serverProblem(`The PostgreSQL server left over in process ${pid} does not stop. End it by hand, then start again.`)
}

function readStarter(dataFolder: string): ProcessIdentity | null {
  try {
    const read: unknown = JSON.parse(readFileSync(path.join(dataFolder, starterFile), 'utf8'))
    return isIdentity(read) ? read : null
  } catch {
    return null
  }
}

function isIdentity(value: unknown): value is ProcessIdentity {
  return typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number' && 'began' in value
}
