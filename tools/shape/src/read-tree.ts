import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Tree } from './tree.ts'

const notOurs = new Set(['node_modules', '.git', '.next', '.cache', '.bizosaas', '.work', 'coverage'])

/** All files under a folder on disk, without what is installed, built or stored there. */
export function readTree(root: string): Tree {
  return { files: listFolder({ root, folder: '' }), read: (file) => readFileSync(path.join(root, file), 'utf8') }
}

function listFolder({ root, folder }: { root: string; folder: string }): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name) && !entry.name.startsWith('.next-'))
    .flatMap((entry) => {
      const at = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return listFolder({ root, folder: at })
      return entry.isFile() ? [at] : []
    })
}
