import { readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { ConsoleLog } from './console-log.ts'
import { portalHash } from './portal-hash.ts'
import type { Supervisor } from './supervisor.ts'

interface BuildCall {
  readonly root: string
  readonly env: Readonly<Record<string, string>>
  readonly supervisor: Supervisor
  readonly log: ConsoleLog
}

const sayEveryMs = 5000

/** Builds the admin portal unless what lies there was built from exactly these sources. Throws when it fails twice. */
export async function buildPortal(call: BuildCall): Promise<void> {
  const mark = path.join(portalFolder(call.root), '.next/bizosaas-build')
  const hash = await portalHash(call.root)
  if ((await readFile(mark, 'utf8').catch(() => '')) === hash) return
  const isBuilt = (await buildOnce(call)) || (await buildAfresh(call))
  if (!isBuilt) throw new Error('The admin portal could not be built. See admin-build.log in the logs folder.')
  await writeFile(mark, hash)
}

export function portalFolder(root: string): string {
  return path.join(root, 'apps/admin')
}

export function nextProgram(root: string): string {
  return createRequire(path.join(portalFolder(root), 'package.json')).resolve('next/dist/bin/next')
}

/** A build that was cut off is remembered in Next's cache and fails for ever, so the second try begins from nothing. */
async function buildAfresh(call: BuildCall): Promise<boolean> {
  await rm(path.join(portalFolder(call.root), '.next'), { recursive: true, force: true })
  return buildOnce(call)
}

async function buildOnce({ root, env, supervisor, log }: BuildCall): Promise<boolean> {
  const began = Date.now()
  log.step('building the admin portal; only the first start and a new release need this')
  const progress = setInterval(() => log.step(`still building the admin portal (${Math.round((Date.now() - began) / 1000)} s)`), sayEveryMs)
  try {
    return await supervisor.run({ name: 'admin-build', args: [nextProgram(root), 'build'], cwd: portalFolder(root), env })
  } finally {
    clearInterval(progress)
  }
}
