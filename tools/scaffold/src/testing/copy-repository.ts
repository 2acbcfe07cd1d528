import { cpSync, lstatSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs'
import path from 'node:path'

const left = new Set(['node_modules', '.git', '.bizosaas', '.cache', '.next', '.work'])

/** A copy of the sources, in which our own packages are those of the copy; packages of others are borrowed. */
export function copyRepository({ from, to }: { from: string; to: string }): void {
  cpSync(from, to, { recursive: true, filter: (source) => !left.has(path.basename(source)) })
  const modules = path.join(to, 'node_modules')
  mkdirSync(path.join(modules, '@bizosaas'), { recursive: true })
  for (const name of readdirSync(path.join(from, 'node_modules'))) {
    if (name !== '@bizosaas' && !(name.startsWith('.') && name !== '.bin'))
      symlinkSync(path.join(from, 'node_modules', name), path.join(modules, name))
  }
  for (const name of readdirSync(path.join(from, 'node_modules/@bizosaas'))) {
    const own = path.join(from, 'node_modules/@bizosaas', name)
    if (lstatSync(own).isSymbolicLink()) symlinkSync(readlinkSync(own), path.join(modules, '@bizosaas', name))
  }
}
