import { statfsSync } from 'node:fs'
import { nearestFolder } from './nearest-folder.ts'

/** What is free for us on the disk a folder is on, or will be on. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(nearestFolder(folder))
  return bavail * bsize
}
