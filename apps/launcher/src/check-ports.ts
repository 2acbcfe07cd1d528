import { setTimeout as pause } from 'node:timers/promises'
import { isPortFree, portOwner } from '@bizosaas/db/server'

const patienceMs = 2000

/** Makes sure that nobody listens where we will. An earlier instance that is just stopping gets two seconds. Throws with who it is and the way out. */
export async function checkPorts(wanted: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, port] of Object.entries(wanted)) await waitUntilFree({ name, port })
}

async function waitUntilFree({ name, port }: { name: string; port: number }): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(100)) {
    if (await isPortFree(port)) return
  }
  const owner = portOwner(port)
  const who = owner === null ? 'another process' : `process ${owner.pid} (${owner.command.slice(0, 120)})`
  throw new Error(`Port ${port} (${name}) is taken by ${who}. End it, or use "npm start -- --port N" to move all ports.`)
}
