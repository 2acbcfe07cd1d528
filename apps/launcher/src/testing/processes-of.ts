import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Command lines of live processes that were told of a folder, by argument or environment, or that work in it. Zombies hold nothing any more. */
export function processesOf(folder: string): readonly string[] {
  if (!existsSync('/proc/self')) return commands().filter((command) => command.includes(folder))
  const others = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  return others.flatMap((pid) => {
    const command = read(`/proc/${pid}/cmdline`).trim()
    const isOfIt = [command, read(`/proc/${pid}/environ`), workFolder(pid)].some((text) => text.includes(folder))
    return isOfIt && command !== '' ? [`${pid} ${command}`] : []
  })
}

/** Where there is no /proc: arguments alone. */
function commands(): readonly string[] {
  return execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n')
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function workFolder(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}
