import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from '@bizosaas/contracts'
import { startProcess } from './start-process.ts'

export interface RealWordPress {
  readonly url: string
  readonly user: string
  readonly applicationPassword: string
  readonly version: string
  stop(): Promise<void>
}

const readySchema = z.object({ url: z.string(), user: z.string(), applicationPassword: z.string(), version: z.string() })

/** A real WordPress with the seeded plumbing site and our companion plugin, in a folder of its own that goes with it. */
export async function startRealWordPress({ isDebian }: { isDebian: boolean }): Promise<RealWordPress> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bizosaas-e2e-wordpress-'))
  const args = ['--json', '--companion', '--port', String(await freePort()), '--folder', folder, ...(isDebian ? ['--debian'] : [])]
  const started = startProcess({ script: 'tools/wordpress/src/main.ts', args, env: {} })
  const stop = async () => {
    await started.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const ready = await started.line((line) => (line.startsWith('{') ? readySchema.parse(JSON.parse(line)) : null), 200_000)
    return { ...ready, stop }
  } catch (problem) {
    await stop()
    throw problem
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
