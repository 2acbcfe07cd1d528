import { execFile } from 'node:child_process'
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { PlacedFiles } from './place-files.ts'
import { runToItsEnd } from './run-to-its-end.ts'
import { makePassableFolder, makePrivateFolder, type ServerAccount } from './server-account.ts'
import { explainServerText, serverProblem } from './server-problem.ts'

const run = promisify(execFile)

/** The superuser initdb makes. Only the starter uses it, to make the owner role; everything else connects as the owner or below. */
export const superuser = 'postgres'

interface InitOptions {
  readonly files: PlacedFiles
  readonly password: string
  readonly account: ServerAccount | null
  /** Skips the flush to disk: for folders that will not outlive the process. */
  readonly isThrowaway?: boolean
  readonly signal?: AbortSignal | undefined
}

/**
 * Makes sure there is a whole data folder of the right major version. It is made beside its place and renamed when it is
 * complete, so a start that was cut off leaves nothing half-made behind. Tells whether it was made now.
 */
export async function initDataFolder(options: InitOptions): Promise<boolean> {
  const { dataFolder, binFolder } = options.files
  if (existsSync(dataFolder) && readdirSync(dataFolder).length > 0) {
    assertVersion({ dataFolder, major: await binaryMajor(binFolder) })
    return false
  }
  const workshop = path.join(path.dirname(dataFolder), `.${path.basename(dataFolder)}-unfinished`)
  try {
    rmSync(workshop, { recursive: true, force: true })
    makePassableFolder(path.dirname(dataFolder))
    await runInitdb({ ...options, workshop })
    if (existsSync(dataFolder)) rmdirSync(dataFolder)
    renameSync(path.join(workshop, 'data'), dataFolder)
  } catch (cause) {
    throw serverProblem(explainServerText(String(cause instanceof Error ? cause.message : cause)), cause)
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
  return true
}

async function runInitdb({ files, password, account, isThrowaway, signal, workshop }: InitOptions & { workshop: string }): Promise<void> {
  makePrivateFolder(workshop, account)
  const passwordFile = path.join(workshop, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account !== null) chownSync(passwordFile, account.uid, account.gid)
  const encoding = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const access = ['-U', superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  await runToItsEnd({
    file: path.join(files.binFolder, 'initdb'),
    args: ['-D', path.join(workshop, 'data'), ...access, ...encoding, ...(isThrowaway ? ['--no-sync'] : [])],
    options: { ...account, cwd: workshop, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } },
    signal,
  })
}

function assertVersion({ dataFolder, major }: { dataFolder: string; major: string }): void {
  const versionFile = path.join(dataFolder, 'PG_VERSION')
  if (!existsSync(versionFile)) {
    throw serverProblem(`${dataFolder} is not empty and not a PostgreSQL data folder. Move it away, or run "npm run reset" to begin anew.`)
  }
  const found = readFileSync(versionFile, 'utf8').trim()
  if (found !== major) {
    throw serverProblem(
      `The data folder belongs to PostgreSQL ${found}, this is PostgreSQL ${major}. Start the release that made it and dump it with pg_dump, ` +
        'or serve it by PostgreSQL of that version and set DATABASE_URL; "npm run reset" begins anew and deletes everything.',
    )
  }
}

async function binaryMajor(binFolder: string): Promise<string> {
  const { stdout } = await run(path.join(binFolder, 'postgres'), ['--version'], { cwd: '/' })
  return /(\d+)\.\d+/.exec(stdout)?.[1] ?? stdout.trim()
}
