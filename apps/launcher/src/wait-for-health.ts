import { setTimeout as pause } from 'node:timers/promises'

const patienceMs = 90_000

/** Waits until `<url>/healthz` answers 200. Throws when it does not within a minute and a half. */
export async function waitForHealth({ name, url, signal }: { name: string; url: string; signal: AbortSignal }): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end; ) {
    signal.throwIfAborted()
    if (await isHealthy(url)) return
    await pause(50, undefined, { signal })
  }
  throw new Error(`${name} does not answer at ${url}/healthz`)
}

export async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/healthz`, { redirect: 'manual', signal: AbortSignal.timeout(2000) })
    await answer.body?.cancel()
    return answer.status === 200
  } catch {
    return false
  }
}
