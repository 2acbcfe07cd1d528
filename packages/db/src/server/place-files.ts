import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { copyNativeFiles, hasAllLinks, linkLibraries, nativePackageFolder } from './native-files.ts'
import { isReachableByOthers, type ServerAccount, serverAccount } from './server-account.ts'

export interface PlacedFiles {
  readonly dataFolder: string
  readonly binFolder: string
}

const sharedFolder = '/var/lib/bizosaas'

/**
 * Where data and binaries really lie. They stay where they are asked for, except when root starts the server and its account
 * could not pass a folder on the way: then both go to a folder of their own under /var/lib.
 */
export function placeFiles(wantedDataFolder: string): PlacedFiles {
  const account = serverAccount()
  const dataFolder = placedDataFolder(wantedDataFolder, account)
  const packageFolder = nativePackageFolder()
  return { dataFolder, binFolder: path.join(placeBinaries({ packageFolder, dataFolder, account }), 'native/bin') }
}

/** The folder that holds the rows of a data folder as it was asked for: `npm run reset` and backups need the real one. */
export function placedDataFolder(wanted: string, account: ServerAccount | null = serverAccount()): string {
  const absolute = path.resolve(wanted)
  if (account === null || isReachableByOthers(path.dirname(absolute))) return absolute
  return path.join(sharedFolder, shortHash(absolute), 'data')
}

function placeBinaries({ packageFolder, dataFolder, account }: { packageFolder: string; dataFolder: string; account: ServerAccount | null }): string {
  const isReachable = account === null || isReachableByOthers(path.join(packageFolder, 'native/bin'))
  if (isReachable && hasLinksAfterTrying(packageFolder)) return packageFolder
  const copy = path.join(account === null ? path.dirname(dataFolder) : path.join(sharedFolder, shortHash(packageFolder)), 'postgres')
  if (!existsSync(copy)) copyNativeFiles({ from: packageFolder, to: copy })
  return copy
}

/** False where node_modules is read-only and the package's own install script was not allowed to run. */
function hasLinksAfterTrying(packageFolder: string): boolean {
  try {
    linkLibraries(packageFolder)
  } catch {
    // judged by the result
  }
  return hasAllLinks(packageFolder)
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
