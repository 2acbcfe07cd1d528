import { isPortFree } from './free-port.ts'

const length = 40
const lowest = 12_000
/** Below the ports that Linux hands out by itself, so that no client takes one of the block in the meantime. */
const highest = 32_000

/** The first of 40 ports in a row that nobody listens on, for a whole platform beside others. Throws when 50 tries find none. */
export async function freePortBlock(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = lowest + length * Math.floor((Math.random() * (highest - lowest)) / length)
    const free = await Promise.all(Array.from({ length }, (_, distance) => isPortFree(first + distance)))
    if (free.every(Boolean)) return first
  }
  throw new Error('no free block of ports was found')
}
