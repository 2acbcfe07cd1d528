import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** PostgreSQL refuses to run as root, so root starts it as the user every system has: nobody. No account is made for it. */
export interface ServerAccount {
  readonly uid: number
  readonly gid: number
}

const nobody = 65534

/** The account the server must run as, or null where the starting user will do. */
export function serverAccount(): ServerAccount | null {
  return process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : null
}

/** Whether every folder above lets other users pass through. A clone in root's 0700 home does not. */
export function isReachableByOthers(file: string): boolean {
  for (let folder = path.resolve(file); ; folder = path.dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false
    if (folder === path.dirname(folder)) return true
  }
}

/** Makes a folder and those above it; the ones made here may be passed by others, whatever the umask: the server may be another user. */
export function makePassableFolder(folder: string): void {
  if (existsSync(folder)) return
  makePassableFolder(path.dirname(folder))
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
}

/** Makes a folder that only the server's account can read. */
export function makePrivateFolder(folder: string, account: ServerAccount | null): void {
  mkdirSync(folder)
  chmodSync(folder, 0o700)
  if (account !== null) chownSync(folder, account.uid, account.gid)
}
