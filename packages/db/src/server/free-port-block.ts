import { isPortFree } from './free-port.ts'

/** How far from its first port the platform's services listen. */
const used = [0, 1, 4, 6, 10, 11, 12, 20]

/** The first port of a block of 40 of which none of those the platform uses is taken; below the ports the system hands out itself. */
export async function freePortBlock(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = 12_000 + 40 * Math.floor(Math.random() * 190)
    const free = await Promise.all(used.map((distance) => isPortFree(first + distance)))
    if (free.every(Boolean)) return first
  }
  throw new Error('no free block of ports was found')
}
