import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs'
import type { Configuration } from '@bizosaas/config'
import { hasDatabase } from '../has-database.ts'
import { explainFileProblem } from './explain-file-problem.ts'
import { freeBytes } from './free-bytes.ts'
import { nearestFolder } from './nearest-folder.ts'
import { spaceProblem } from './space-problem.ts'

/** A new database with its write-ahead log takes about 60 MB; the rest is for what the demo writes in its first minutes. */
const firstStartBytes = 192 * 1024 ** 2
const laterStartBytes = 32 * 1024 ** 2

/** Makes the data folder, and says in words why it cannot be used before anything is begun in it. Throws with the way out. */
export function prepareDataFolder(configuration: Configuration): void {
  const { dataFolder } = configuration
  const needed = hasDatabase(configuration) || configuration.database.ownerUrl !== null ? laterStartBytes : firstStartBytes
  const full = spaceProblem({ place: dataFolder, free: freeBytes(dataFolder), needed })
  try {
    const parent = nearestFolder(dataFolder)
    accessSync(parent, constants.W_OK)
    if (full !== null) throw new Error(full)
    if (parent !== dataFolder) makeFolder(dataFolder)
  } catch (problem) {
    const text = explainFileProblem({ problem, place: dataFolder })
    throw text === null ? problem : new Error(text, { cause: problem })
  }
}

/** Passable whatever the umask: the embedded database below it may run as another user. The key file in it is private. */
function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
}
