import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { paths } from './paths.ts'
import type { ProgressLog } from './running-wordpress.ts'

/** Installs this tool's own packages (about 600 MB, from its own lock file) when they are missing. */
export async function installPlayground(log: ProgressLog): Promise<void> {
  if (await isInstalled()) return
  log('Installing WordPress from npm, once: about 600 MB on disk, half a minute …')
  const started = Date.now()
  await npmCi()
  log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/** npm writes its hidden lock file last, so a broken-off installation is repeated; and so is one of other versions. */
async function isInstalled(): Promise<boolean> {
  const [wanted, present] = await Promise.all([
    versionsIn(path.join(paths.tool, 'package-lock.json')),
    versionsIn(path.join(paths.packages, '.package-lock.json')),
  ])
  return wanted !== null && wanted === present
}

async function versionsIn(lockFile: string): Promise<string | null> {
  const text = await readFile(lockFile, 'utf8').catch(() => null)
  if (text === null) return null
  const lock: unknown = JSON.parse(text)
  return ['@wp-playground/cli', '@wp-playground/wordpress-builds'].map((name) => versionOf({ lock, place: `node_modules/${name}` })).join(' ')
}

function versionOf({ lock, place }: { lock: unknown; place: string }): string {
  const found = ['packages', place, 'version'].reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    lock,
  )
  return String(found)
}

function npmCi(): Promise<void> {
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: paths.tool,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    })
    const words: string[] = []
    npm.stderr.on('data', (chunk: Buffer) => words.push(chunk.toString()))
    npm.once('error', reject)
    npm.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`"npm ci" in tools/wordpress failed.\n${words.join('').slice(-2000)}`))))
  })
}
