import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive, ownIdentity, type ProcessIdentity } from '@bizosaas/db/server'
import { z } from 'zod'

/** The finished builds of a portal, each in a folder of its own beside `.next`, named by what it was built from. */
export interface PortalBuilds {
  /** Notes that this process serves the build, so that nobody clears it away. Gives the folder's name, or null where there is no such build. */
  claim(hash: string): string | null
  /** Takes a copy of what lies in `.next`; it appears under its name at once and whole. Call it with the lock held. */
  keep(hash: string): void
  /** Removes all but the newest `count` builds and those somebody serves. Call it with the lock held. */
  clear(count: number): void
}

const prefix = '.next-build-'
const unfinished = '.unfinished'
/** What `next build` needs again or leaves behind, and `next start` does not read. */
const notServed = new Set(['cache', 'dev', 'diagnostics', 'lock', 'trace', 'trace-build', 'turbopack'])
const identitySchema = z.object({ pid: z.number(), began: z.string() })

export function portalBuilds(folder: string): PortalBuilds {
  const place = (hash: string) => path.join(folder, `${prefix}${hash}`)
  return {
    claim(hash) {
      const build = place(hash)
      if (!existsSync(path.join(build, 'BUILD_ID'))) return null
      mark(build)
      return `${prefix}${hash}`
    },
    keep(hash) {
      const copy = `${place(hash)}${unfinished}`
      rmSync(copy, { recursive: true, force: true })
      mkdirSync(copy)
      for (const name of readdirSync(path.join(folder, '.next')))
        if (!notServed.has(name)) cpSync(path.join(folder, '.next', name), path.join(copy, name), { recursive: true })
      renameSync(copy, place(hash))
    },
    clear(count) {
      const builds = readdirSync(folder)
        .filter((name) => name.startsWith(prefix))
        .map((name) => path.join(folder, name))
      const finished = builds.filter((build) => !build.endsWith(unfinished)).toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
      const old = [...finished.slice(count).filter((build) => !isServed(build)), ...builds.filter((build) => build.endsWith(unfinished))]
      for (const build of old) rmSync(build, { recursive: true, force: true })
    },
  }
}

/** Where the build cannot be written, nobody can clear it away either. */
function mark(build: string): void {
  try {
    writeFileSync(path.join(build, `served-by-${process.pid}.json`), JSON.stringify(ownIdentity()))
    utimesSync(build, new Date(), new Date()) // the newest is the one that was used last
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && (problem.code === 'EROFS' || problem.code === 'EACCES'))) throw problem
  }
}

function isServed(build: string): boolean {
  const marks = readdirSync(build).filter((name) => /^served-by-\d+\.json$/.test(name))
  return marks.some((mark) => {
    const identity = readIdentity(path.join(build, mark))
    return identity !== null && isAlive(identity)
  })
}

function readIdentity(file: string): ProcessIdentity | null {
  try {
    return identitySchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
