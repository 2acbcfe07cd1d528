import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, ownIdentity, type ProcessIdentity } from '@bizosaas/db/server'
import { z } from 'zod'

export interface BuildLock {
  release(): void
}

interface Taking {
  readonly file: string
  readonly signal: AbortSignal
  /** Called once when somebody else holds it. */
  readonly onWait: (holder: number) => void
}

const identitySchema = z.object({ pid: z.number(), began: z.string() })
const lookEveryMs = 300

/**
 * One process at a time: whoever links its file to the name of the lock has it. A lock whose holder is gone (a kill -9, a power cut) is
 * taken over; the number of a process alone would not do, as it may belong to another one by then.
 */
export async function takeBuildLock({ file, signal, onWait }: Taking): Promise<BuildLock> {
  const own = `${file}.${process.pid}.${crypto.randomUUID()}`
  writeFileSync(own, JSON.stringify(ownIdentity()))
  try {
    for (let isFirst = true; !isLinked({ own, file }); isFirst = false) {
      const holder = readHolder(file)
      if (holder !== null && isAlive(holder)) {
        if (isFirst) onWait(holder.pid)
        await pause(lookEveryMs, undefined, { signal })
      } else if (holder !== null) putAside({ file, holder })
      signal.throwIfAborted()
    }
  } finally {
    rmSync(own, { force: true })
  }
  return { release: () => rmSync(file, { force: true }) }
}

function isLinked({ own, file }: { own: string; file: string }): boolean {
  try {
    linkSync(own, file)
    return true
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'EEXIST') return false
    throw problem
  }
}

/** Renamed and looked at again: between the look and the rename somebody else may have taken the lock, and gets it back. */
function putAside({ file, holder }: { file: string; holder: ProcessIdentity }): void {
  const aside = `${file}.${crypto.randomUUID()}`
  try {
    renameSync(file, aside)
  } catch {
    return // somebody else put it aside
  }
  const found = readHolder(aside)
  if (found !== null && found.pid !== holder.pid) isLinked({ own: aside, file })
  rmSync(aside, { force: true })
}

/** Null when it was released in the meantime. A file nobody can read was written by nobody who is at work. */
function readHolder(file: string): ProcessIdentity | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  const parsed = identitySchema.safeParse(jsonOf(text))
  return parsed.success ? parsed.data : { pid: 0, began: '' }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
