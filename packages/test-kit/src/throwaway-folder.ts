import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sweepLeftover } from '@bizosaas/db/server'

const prefix = 'bizosaas-test-'
const memoryFolder = '/dev/shm'
const wantedBytes = 1024 ** 3

/** A folder for one test server: in memory where there is room (containers often give 64 MB). What a killed run left there goes first. */
export async function throwawayFolder(): Promise<string> {
  const parent = roomyFolder()
  await sweep(parent)
  const folder = mkdtempSync(path.join(parent, prefix))
  chmodSync(folder, 0o755)
  return folder
}

function roomyFolder(): string {
  if (!existsSync(memoryFolder)) return tmpdir()
  const { bavail, bsize } = statfsSync(memoryFolder)
  return bavail * bsize > wantedBytes ? memoryFolder : tmpdir()
}

async function sweep(parent: string): Promise<void> {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const data = path.join(parent, name, 'data')
    if (existsSync(path.join(data, 'bizosaas-starter.json')) && (await sweepLeftover(data)))
      rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}
