import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { awaitReady } from './await-ready.ts'
import { startChildGroup } from './child-group.ts'
import { copyDebianSite } from './copy-debian-site.ts'
import { keepCredentials } from './credentials.ts'
import { debianInstallCommand, missingDebianPackages } from './debian-packages.ts'
import { loginsOf } from './logins.ts'
import { paths } from './paths.ts'
import { placePlugins } from './place-plugins.ts'
import type { ProgressLog, RunningWordPress, StartWordPressOptions } from './running-wordpress.ts'
import { writeSeed } from './seed.ts'
import { type RunningMariaDb, startMariaDb } from './start-mariadb.ts'
import { tiedToParent } from './tied-to-parent.ts'

const run = promisify(execFile)
const php = 'php8.2'

/** Starts WordPress 6.1 on PHP 8.2 and MariaDB, as Debian packages them. Says what to install when something is missing. */
export async function startDebianWordPress({ workFolder, log = () => undefined, ...options }: StartWordPressOptions): Promise<RunningWordPress> {
  const missing = await missingDebianPackages()
  if (missing.length > 0) throw new Error(`Not installed: ${missing.join(', ')}. As root: ${debianInstallCommand}`)
  const folder = path.resolve(workFolder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  log('Starting MariaDB …')
  const database = await startMariaDb({ workFolder: folder })
  try {
    return await startSite({ ...options, workFolder: folder, log, database })
  } catch (cause) {
    await database.stop()
    throw cause
  }
}

interface SiteOptions extends StartWordPressOptions {
  log: ProgressLog
  database: RunningMariaDb
}

async function startSite({ port, workFolder, permalinks, log, database, ...options }: SiteOptions): Promise<RunningWordPress> {
  const url = `http://127.0.0.1:${port}`
  const credentials = await keepCredentials(workFolder)
  const site = path.join(workFolder, 'debian')
  log('Installing WordPress …')
  await copyDebianSite({ folder: site, url, socket: database.socket, salt: credentials.authorPassword })
  await placePlugins({ site, plugins: options.inactivePlugins ?? [] })
  const plugins = await placePlugins({ site, plugins: options.plugins ?? [] })
  const seed = await writeSeed({ workFolder, url, permalinks, credentials, plugins })
  await run(php, [path.join(paths.php, 'install.php'), site, seed])
  await run(php, [path.join(paths.php, 'run-seed.php'), site, seed])

  log('Starting PHP …')
  const logFile = path.join(workFolder, 'php.log')
  const args = ['-d', 'upload_max_filesize=32M', '-d', 'post_max_size=40M', '-S', `127.0.0.1:${port}`, '-t', site, path.join(paths.php, 'router.php')]
  const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' } // WordPress calls itself: one worker would wait for itself for ever
  const server = await startChildGroup({ ...tiedToParent({ command: php, args }), env, logFile, tie: 'stdin' })
  const stop = async () => {
    await server.stop()
    await database.stop()
  }
  try {
    const { version } = await awaitReady({ url, seed, server, logFile, timeoutMs: 60_000 })
    return { url, version, ...loginsOf(credentials), stop }
  } catch (cause) {
    await server.stop()
    throw cause
  }
}
