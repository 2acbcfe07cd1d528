import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { awaitReady } from './await-ready.ts'
import { startChildGroup } from './child-group.ts'
import { keepCredentials } from './credentials.ts'
import { installPlayground } from './install-playground.ts'
import { loginsOf } from './logins.ts'
import { paths } from './paths.ts'
import { placePlugins } from './place-plugins.ts'
import type { RunningWordPress, StartWordPressOptions } from './running-wordpress.ts'
import { writeSeed } from './seed.ts'
import { unpackWordPress } from './unpack-wordpress.ts'

/** Starts WordPress 6.7 with SQLite, in Node alone: no PHP, no database server, no root. Installs its packages on the first call. */
export async function startPlaygroundWordPress(options: StartWordPressOptions): Promise<RunningWordPress> {
  const { port, permalinks, plugins = [], inactivePlugins = [], log = () => undefined } = options
  const workFolder = path.resolve(options.workFolder)
  const url = `http://127.0.0.1:${port}`
  await installPlayground(log)
  await mkdir(workFolder, { recursive: true, mode: 0o700 })
  const site = path.join(workFolder, 'playground')
  log('Unpacking WordPress …')
  await unpackWordPress(site)
  const credentials = await keepCredentials(workFolder)
  await placePlugins({ site, plugins: inactivePlugins })
  const seed = await writeSeed({ workFolder, url, permalinks, credentials, plugins: await placePlugins({ site, plugins }) })

  log('Starting WordPress …')
  const logFile = path.join(workFolder, 'playground.log')
  const args = serverArguments({ port, site, seed, blueprint: await writeBlueprint(workFolder) })
  const server = await startChildGroup({ command: process.execPath, args, logFile, env: quietEnvironment(), tie: 'channel' })
  try {
    const { version } = await awaitReady({ url, seed, server, logFile, timeoutMs: 120_000 })
    return { url, version, ...loginsOf(credentials), stop: server.stop }
  } catch (cause) {
    await server.stop()
    throw cause
  }
}

function serverArguments({ port, site, seed, blueprint }: { port: number; site: string; seed: string; blueprint: string }): string[] {
  return [
    '--import',
    path.join(import.meta.dirname, 'inside-playground.ts'),
    path.join(paths.packages, '@wp-playground/cli/wp-playground.js'),
    'server',
    '--php=8.3',
    `--port=${port}`,
    '--workers=2',
    `--mount-before-install=${site}:/wordpress`,
    `--mount=${seed}:/seed`,
    '--wordpress-install-mode=install-from-existing-files',
    ...['--define', 'WP_ENVIRONMENT_TYPE', 'local'], // application passwords over plain HTTP need it
    ...['--define-bool', 'WP_HTTP_BLOCK_EXTERNAL', 'true'],
    ...['--define-bool', 'DISABLE_WP_CRON', 'true'],
    ...['--define-bool', 'AUTOMATIC_UPDATER_DISABLED', 'true'],
    `--blueprint=${blueprint}`,
  ]
}

async function writeBlueprint(workFolder: string): Promise<string> {
  const file = path.join(workFolder, 'blueprint.json')
  const code = "<?php require '/wordpress/wp-load.php'; require '/seed/seed.php'; bizosaas_seed( '/seed' );"
  // Without preferredVersions it boots PHP 8.5 whatever --php says, and 8.5 is not installed.
  await writeFile(file, JSON.stringify({ preferredVersions: { php: '8.3', wp: 'latest' }, steps: [{ step: 'runPHP', code }] }))
  return file
}

/** Options of our own Node must not reach the server, whose workers would refuse some of them. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _ours, ...rest } = process.env
  return { ...rest, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' }
}
