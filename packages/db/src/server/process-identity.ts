import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { commandOf } from './port-owner.ts'

/** A process beyond reuse of its number: the number and when it began. */
export interface ProcessIdentity {
  readonly pid: number
  readonly began: string
}

export function ownIdentity(): ProcessIdentity {
  return identityOf(process.pid)
}

export function identityOf(pid: number): ProcessIdentity {
  return { pid, began: beginningOf(pid) }
}

/** A process that was killed and that nobody reaps still has its number and its beginning, but no command line: it is dead. */
export function isAlive({ pid, began }: ProcessIdentity): boolean {
  return isPidAlive(pid) && beginningOf(pid) === began && liveCommand(pid) !== ''
}

/** The command line of a live process; empty for a dead one and for a zombie nobody reaps (containers without an init). */
export function liveCommand(pid: number): string {
  if (existsSync('/proc/self/cmdline')) return commandOf(pid)
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}

function isPidAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM'
  }
}

function beginningOf(pid: number): string {
  try {
    // Field 22 counts from the process's number; its name, in parentheses, may hold blanks.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
