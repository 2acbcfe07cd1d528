/**
 * Puts reads of single keys together: while one query is under way, the next keys gather for the following one. Alone a
 * read goes out at once; with fifty at a time it is a few queries instead of fifty. Each answer was read after its call.
 */
export function batchReads<T>(read: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>): (key: string) => Promise<T | undefined> {
  let gathering: { keys: Set<string>; answer: Promise<ReadonlyMap<string, T>> } | null = null
  let underWay: Promise<unknown> = Promise.resolve()

  const gather = (key: string) => {
    const keys = new Set([key])
    const answer = underWay.then(() => {
      gathering = null
      return read([...keys])
    })
    underWay = answer.catch(() => undefined)
    gathering = { keys, answer }
    return gathering
  }

  return async (key) => {
    const batch = gathering ?? gather(key)
    batch.keys.add(key)
    return (await batch.answer).get(key)
  }
}
