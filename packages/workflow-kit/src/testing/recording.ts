/** Checkpoints of one run: results by position, and the kind of call that made each, to notice code that replays differently. */
export interface Recording {
  /** Begins an execution at the first position. After `stop` it records nothing and no call of it settles. */
  replay(stop: AbortSignal): Cursor
  /** Kinds of the calls recorded so far, in order: the history of a replay test. */
  kinds(): readonly string[]
}

export interface Cursor {
  record<T>(kind: string, work: () => Promise<T>): Promise<T>
  /** Whether the next position holds another kind than this, from before. */
  holdsOther(kind: string): boolean
}

interface Entry {
  readonly kind: string
  /** JSON, or null while the work is under way. */
  readonly result: string | null
}

export function createRecording(): Recording {
  const entries: Entry[] = []
  return {
    kinds: () => entries.filter(({ result }) => result !== null).map(({ kind }) => kind),
    replay(stop) {
      let position = 0
      return {
        holdsOther: (kind) => entries[position] !== undefined && entries[position]?.kind !== kind,
        async record<T>(kind: string, work: () => Promise<T>): Promise<T> {
          const own = position
          position += 1
          const known = recorded({ entry: entries[own], kind, position: own })
          if (known !== null) return JSON.parse(known).value
          entries[own] = { kind, result: null }
          const value = await work()
          if (stop.aborted) return new Promise<never>(() => undefined)
          entries[own] = { kind, result: JSON.stringify({ value }) }
          return value
        },
      }
    },
  }
}

function recorded({ entry, kind, position }: { entry: Entry | undefined; kind: string; position: number }): string | null {
  if (entry && entry.kind !== kind) throw new Error(`Replay differs at ${position}: recorded ${entry.kind}, now ${kind}.`)
  return entry?.result ?? null
}
