const longestMs = 10_000

/** Looks until it is right or ten seconds are over, and answers what it saw last. */
export async function until<T>(look: () => T, isRight: (seen: T) => boolean): Promise<T> {
  const giveUpAt = Date.now() + longestMs
  let seen = look()
  while (!isRight(seen) && Date.now() < giveUpAt) {
    await new Promise((resolve) => setTimeout(resolve, 10))
    seen = look()
  }
  return seen
}
