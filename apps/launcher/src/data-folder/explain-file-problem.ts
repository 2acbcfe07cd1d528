export const anotherDataFolder = 'set BIZOSAAS_DATA_FOLDER to another folder'

interface FileProblem {
  readonly problem: unknown
  readonly place: string
  /** The other way out, after "or". */
  readonly otherwise?: string
}

/** What a refusal of the file system means for the person at the console, with the way out; null for any other error. */
export function explainFileProblem({ problem, place, otherwise = anotherDataFolder }: FileProblem): string | null {
  switch (problem instanceof Error && 'code' in problem ? problem.code : null) {
    case 'EROFS':
      return `${place} is on a disk that is mounted read-only. Mount it writable, or ${otherwise}.`
    case 'EACCES':
    case 'EPERM':
      return `${place} may not be written by ${whoWeAre()}. Give it to them (chown), or ${otherwise}.`
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk of ${place} is full. Free some space, or ${otherwise}.`
    case 'ENOTDIR':
      return `${place} cannot be a folder: something on the way to it is a file. Move that away, or ${otherwise}.`
    default:
      return null
  }
}

function whoWeAre(): string {
  const uid = process.getuid?.()
  return uid === undefined ? 'the user who starts BizOSaaS' : `the user who starts BizOSaaS (uid ${uid})`
}
