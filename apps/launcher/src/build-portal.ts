import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { repositoryRoot } from '@bizosaas/config'
import { type Service, startService } from './start-service.ts'

const portal = path.join(repositoryRoot, 'apps/admin')
const output = path.join(portal, '.next')
const mark = path.join(output, 'built-from')
const sources = ['apps/admin/src', 'packages/ui/src', 'packages/contracts/src', 'packages/kernel/src']
const files = ['apps/admin/next.config.ts', 'apps/admin/postcss.config.mjs', 'apps/admin/package.json', 'package-lock.json']

export const nextBin = path.join(repositoryRoot, 'node_modules/next/dist/bin/next')

/** True when what is in `.next` was built from exactly these sources. */
export function isPortalBuilt(): boolean {
  return existsSync(mark) && readFileSync(mark, 'utf8') === sourceHash()
}

/**
 * Builds the portal, once more from nothing when it fails: a build that was cut off leaves a cache that fails for ever.
 * `onStart` gets the running build, so that a stop can end it.
 */
export async function buildPortal({ env, logFolder, onStart }: { env: Readonly<Record<string, string | undefined>>; logFolder: string; onStart: (build: Service) => void }): Promise<void> {
  const hash = sourceHash()
  for (const isLast of [false, true]) {
    const build = startService({ name: 'portal-build', words: ['--import', dieWithParent, nextBin, 'build', portal], env, logFolder })
    onStart(build)
    const end = await build.ended
    if (end === 'code 0') {
      writeFileSync(mark, hash)
      return
    }
    rmSync(output, { recursive: true, force: true })
    if (isLast || build.child.killed) throw new Error(`The admin portal could not be built (${end}).\n${build.lastWords()}`)
  }
}

export const dieWithParent = new URL('./die-with-parent.mjs', import.meta.url).href

function sourceHash(): string {
  const hash = createHash('sha256')
  for (const file of [...files, ...sources.flatMap(filesIn)]) hash.update(file).update('\0').update(readFileSync(path.join(repositoryRoot, file))).update('\0')
  return hash.digest('hex')
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(repositoryRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(repositoryRoot, path.join(entry.parentPath, entry.name)))
    .sort()
}
