/** Asks again until there is an answer; fails after `timeoutMs` with what was waited for. */
export async function until<T>({
  what,
  find,
  timeoutMs,
}: {
  what: string
  find: () => Promise<T | null | undefined>
  timeoutMs: number
}): Promise<T> {
  for (const end = Date.now() + timeoutMs; ; ) {
    const found = await find()
    if (found !== null && found !== undefined) return found
    if (Date.now() > end) throw new Error(`${timeoutMs / 1000} s were not enough: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}
