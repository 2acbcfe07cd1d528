import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { ConsoleLog } from '../console-log.ts'
import { explainFileProblem } from '../data-folder/explain-file-problem.ts'
import { freeBytes } from '../data-folder/free-bytes.ts'
import { spaceProblem } from '../data-folder/space-problem.ts'
import { createProgress } from '../progress.ts'
import type { Supervisor } from '../supervisor.ts'
import { takeBuildLock } from './build-lock.ts'
import { portalBuilds } from './portal-builds.ts'
import { portalHash } from './portal-hash.ts'
import { nextProgram, type PortalName, portalFolder } from './portal-paths.ts'

interface BuildCall {
  readonly root: string
  readonly name: PortalName
  readonly env: Readonly<Record<string, string>>
  readonly supervisor: Pick<Supervisor, 'run'>
  readonly log: ConsoleLog
  readonly signal: AbortSignal
}

const withoutPortal = 'start with --no-portal'
const neededBytes = 400 * 1024 ** 2
/** The one that runs, and the one before it: going back a release needs no build. */
const keptBuilds = 2

/**
 * Gives the folder of a build of exactly these sources, which it makes unless there is one. It is built in `.next` and served from a
 * folder of its own, so a running portal never loses a file to the next build. Throws when it fails twice.
 */
export async function buildPortal(call: BuildCall): Promise<string> {
  const folder = portalFolder(call)
  const builds = portalBuilds(folder)
  const found = builds.claim(await portalHash(call))
  if (found !== null) return found
  try {
    return await buildWithLock({ ...call, folder })
  } catch (problem) {
    const text = explainFileProblem({ problem, place: folder, otherwise: withoutPortal })
    throw text === null ? problem : new Error(text, { cause: problem })
  }
}

type Building = BuildCall & { folder: string }

async function buildWithLock(call: Building): Promise<string> {
  const { name: portal, folder, log, signal } = call
  const waiting = createProgress({ log, what: `waiting for the build of the ${portal} portal` })
  const onWait = (holder: number) => waiting.begin(`another start (process ${holder}) is building the ${portal} portal; waiting for it`)
  const lock = await takeBuildLock({ file: path.join(folder, '.next-lock'), signal, onWait }).finally(waiting.end)
  try {
    const builds = portalBuilds(folder)
    const before = await portalHash(call)
    const found = builds.claim(before) // whoever held the lock may have built just this
    if (found !== null) return found
    await build(call)
    // Sources that were edited meanwhile are in it by halves: this start serves it, and no later one takes it for what it is named.
    const name = (await portalHash(call)) === before ? before : `${before}-${process.pid}`
    builds.keep(name)
    const made = builds.claim(name)
    if (made === null) throw new Error(`The build of the ${portal} portal is not whole: ${folder} has no BUILD_ID.`)
    builds.clear(keptBuilds)
    return made
  } finally {
    lock.release()
  }
}

async function build(call: Building): Promise<void> {
  const full = spaceProblem({ place: call.folder, free: freeBytes(call.folder), needed: neededBytes, otherwise: withoutPortal })
  if (full !== null) throw new Error(full)
  const isBuilt = (await buildOnce(call)) || (await buildAfresh(call))
  if (!isBuilt) throw new Error(`The ${call.name} portal could not be built. See ${call.name}-build.log in the logs folder.`)
}

/** A build that was cut off is remembered in Next's cache and fails for ever, so the second try begins from nothing. */
async function buildAfresh(call: Building): Promise<boolean> {
  call.signal.throwIfAborted()
  const place = path.join(call.folder, '.next')
  const names = await readdir(place).catch(() => [])
  for (const name of names.filter((one) => one !== 'dev')) await rm(path.join(place, name), { recursive: true, force: true })
  return buildOnce(call)
}

async function buildOnce({ root, name, folder, env, supervisor, log }: Building): Promise<boolean> {
  const progress = createProgress({ log, what: `building the ${name} portal` })
  progress.begin(`building the ${name} portal; only the first start and a new release need this`)
  return supervisor.run({ name: `${name}-build`, args: [nextProgram(root), 'build'], cwd: folder, env }).finally(progress.end)
}
