import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { repositoryRoot } from '@bizosaas/config'
import { freePortBlock, placedDataFolder, sweepLeftover } from '@bizosaas/db/server'
import { processesOf } from './processes-of.ts'
import { launcherScript, type StartedProgram, startProgram } from './start-launcher.ts'

/** One data folder with ports of its own, on which a test starts the real launcher as often as it likes. */
export interface Installation {
  readonly folder: string
  readonly dataFolder: string
  readonly port: number
  /** Always without the portal, unless a test adds it by environment. */
  start(options?: StartOptions): StartedProgram
  /** Runs a start that is expected to refuse: its exit code and all it said. */
  refusal(options?: StartOptions): Promise<{ code: number | string; text: string }>
  doctor(options?: StartOptions): Promise<{ code: number | string; text: string }>
  reset(options?: StartOptions): Promise<{ code: number | string; text: string }>
  /** The processes that have to do with this data folder. */
  processes(): readonly string[]
  remove(): Promise<void>
}

export interface StartOptions {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly port?: number
  readonly around?: readonly string[]
  /** By way of run.mjs, as `npm start` does it. */
  readonly isWrapped?: boolean
}

export async function createInstallation(): Promise<Installation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bizosaas-launcher-'))
  chmodSync(folder, 0o755) // the embedded PostgreSQL runs as another user when we are root
  const dataFolder = path.join(folder, 'data')
  const port = await freePortBlock()
  const programs: StartedProgram[] = []
  const run = (script: 'main' | 'doctor' | 'reset', { args = [], env = {}, port: chosen = port, around, isWrapped = false }: StartOptions) => {
    const program = startProgram({
      args: [...(isWrapped ? [path.join(repositoryRoot, 'run.mjs')] : []), launcherScript(script), ...args],
      env: { BIZOSAAS_DATA_FOLDER: dataFolder, BIZOSAAS_PORT: String(chosen), ...env },
      ...(around === undefined ? {} : { around }),
    })
    programs.push(program)
    return program
  }
  const toItsEnd = async (program: StartedProgram) => ({ code: await program.ended, text: program.lines.join('\n') })
  const start = (options: StartOptions = {}) => run('main', { ...options, args: ['--no-portal', ...(options.args ?? [])] })
  return {
    folder,
    dataFolder,
    port,
    start,
    refusal: (options = {}) => toItsEnd(start(options)),
    doctor: (options = {}) => toItsEnd(run('doctor', options)),
    reset: (options = {}) => toItsEnd(run('reset', options)),
    processes: () => processesOf(folder),
    async remove() {
      await Promise.all(programs.map((program) => program.end()))
      const database = placedDataFolder(path.join(dataFolder, 'postgres'))
      await sweepLeftover(database).catch(() => false)
      if (!database.startsWith(folder)) rmSync(path.dirname(database), { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
