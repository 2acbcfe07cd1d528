import { createServer } from 'node:net'

/** The first port of a block of 40 of which none of those the platform uses is taken; below the ports the system hands out itself. */
export async function freePortBlock(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = 20_000 + 40 * Math.floor(Math.random() * 300)
    const used = [0, 1, 4, 6, 10, 11, 12, 20].map((distance) => isFree(first + distance))
    if ((await Promise.all(used)).every(Boolean)) return first
  }
  throw new Error('no free block of ports was found')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
