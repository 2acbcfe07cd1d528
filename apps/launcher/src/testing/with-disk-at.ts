import { spawnSync } from 'node:child_process'

/**
 * To be put before a command, so that it sees a disk of its own at a folder, which nobody else sees and which is gone with the command.
 * `options` as for `mount`, e.g. `size=40m` or `ro`.
 */
export function withDiskAt({ folder, options }: { folder: string; options: string }): readonly string[] {
  const flags = process.getuid?.() === 0 ? '-m' : '-Urm'
  return ['unshare', flags, 'sh', '-c', `mount -t tmpfs -o ${options},mode=755 tmpfs "$0" && exec "$@"`, folder]
}

/** Whether this system lets us make such a disk: root may unless its container may not, others where user namespaces are on. */
export function canMakeDisks(folder: string): boolean {
  const [command = '', ...args] = withDiskAt({ folder, options: 'size=1m' })
  return spawnSync(command, [...args, 'true'], { stdio: 'ignore' }).status === 0
}
