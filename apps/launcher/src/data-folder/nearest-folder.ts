import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder itself where it exists, else the closest one above it that does. */
export function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(path.dirname(folder))
}
