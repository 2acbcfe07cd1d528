import { anotherDataFolder } from './explain-file-problem.ts'

interface Space {
  readonly place: string
  readonly free: number
  readonly needed: number
  readonly otherwise?: string
}

/** Refuses a start on a disk that would be full before the start is over: a database that stops halfway is worse than none. Null when there is room. */
export function spaceProblem({ place, free, needed, otherwise = anotherDataFolder }: Space): string | null {
  if (free >= needed) return null
  return `The disk of ${place} is full: ${megabytes(free)} MB are free, ${megabytes(needed)} MB are needed. Free some space, or ${otherwise}.`
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1024 ** 2)
}
