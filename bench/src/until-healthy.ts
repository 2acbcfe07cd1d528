import { setTimeout as pause } from 'node:timers/promises'

const patienceMs = 60_000
const lookEveryMs = 10

/** Resolves once the address answers 200. */
export async function untilHealthy(url: string): Promise<void> {
  const until = performance.now() + patienceMs
  while (!(await isHealthy(url))) {
    if (performance.now() > until) throw new Error(`${url} does not answer.`)
    await pause(lookEveryMs)
  }
}

function isHealthy(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}
