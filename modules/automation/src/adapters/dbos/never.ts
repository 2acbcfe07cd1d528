/** What must leave a run open never settles: DBOS closes a run with whatever its function returns or throws. */
export function never(): Promise<never> {
  return new Promise<never>(() => undefined)
}
