interface Watching {
  readonly free: () => number
  readonly complain: (text: string) => void
}

/** Room for the write-ahead log of a busy hour; below it PostgreSQL soon refuses to write. */
const lowBytes = 128 * 1024 ** 2

/** Gives a look that complains once when the disk runs full, and again only after there was room in between. */
export function diskWatch({ free, complain }: Watching): () => void {
  let isLow = false
  return () => {
    const bytes = free()
    if (bytes < lowBytes && !isLow) {
      complain(`the disk of the data folder is nearly full: ${Math.floor(bytes / 1024 ** 2)} MB are free. Free some space; nothing needs a restart.`)
    }
    isLow = bytes < lowBytes
  }
}
