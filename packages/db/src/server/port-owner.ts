import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

export interface PortOwner {
  readonly pid: number
  readonly command: string
}

const listening = '0A'

/** The process that listens on a TCP port of this machine, where the system lets us see it (Linux, own processes). */
export function portOwner(port: number): PortOwner | null {
  const sockets = new Set(listeningSockets(port).map((inode) => `socket:[${inode}]`))
  if (sockets.size === 0) return null
  const pid = processIds().find((candidate) => openFiles(candidate).some((file) => sockets.has(file)))
  return pid === undefined ? null : { pid, command: commandOf(pid) }
}

function listeningSockets(port: number): readonly string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((table) => readText(table).split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(suffix) === true && state === listening)
    .flatMap((fields) => fields[9] ?? [])
}

function processIds(): readonly number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

function openFiles(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((descriptor) => readlinkOrEmpty(`/proc/${pid}/fd/${descriptor}`))
  } catch {
    return []
  }
}

function readlinkOrEmpty(file: string): string {
  try {
    return readlinkSync(file)
  } catch {
    return ''
  }
}

/** The command line of a process, empty for one that is gone or a zombie. */
export function commandOf(pid: number): string {
  return readText(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
