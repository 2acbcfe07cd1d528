import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PortalName } from './portal-paths.ts'

const shared = ['packages/ui', 'packages/contracts', 'packages/kernel']

/** One hash over everything a build of a portal reads: its sources, those of the packages it is made of, and the lock file. */
export async function portalHash({ root, name }: { root: string; name: PortalName }): Promise<string> {
  const hash = createHash('sha256')
  const files = (await Promise.all([`apps/${name}`, ...shared].map((folder) => listFiles(path.join(root, folder))))).flat().sort()
  for (const file of [...files, path.join(root, 'package-lock.json')]) {
    hash
      .update(path.relative(root, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found = entries
    .filter(({ name }) => !isSkipped(name))
    .map((entry) => (entry.isDirectory() ? listFiles(path.join(folder, entry.name)) : [path.join(folder, entry.name)]))
  return (await Promise.all(found)).flat()
}

/** What builds write, and tests, which are in no build. */
function isSkipped(name: string): boolean {
  return name === 'node_modules' || name === 'next-env.d.ts' || name.startsWith('.next') || /\.test\.tsx?$/.test(name)
}
