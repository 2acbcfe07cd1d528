import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from '@bizosaas/contracts'
import { freePortBlock } from '@bizosaas/db/server'
import { startProcess } from './start-process.ts'

export interface Platform {
  readonly gatewayUrl: string
  readonly adminUrl: string
  /** The public pages. */
  readonly directoryUrl: string
  readonly dataFolder: string
  readonly owner: { readonly email: string; readonly password: string }
  /** The simulated sites of the demo with a password for their REST API. */
  readonly sites: readonly SimulatedSite[]
  stop(): Promise<void>
}

export type SimulatedSite = z.infer<typeof siteSchema>

const siteSchema = z.object({ id: z.string(), name: z.string(), url: z.string(), user: z.string(), applicationPassword: z.string() })
const startMs = 200_000

/** The whole platform with its demo as `npm start` starts it, on ports and in a data folder of its own. The first start builds the portal. */
export async function startPlatform(): Promise<Platform> {
  const first = await freePortBlock()
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'bizosaas-e2e-'))
  await chmod(dataFolder, 0o755) // the embedded PostgreSQL runs as another user when we are root
  const started = startProcess({
    script: 'apps/launcher/src/main.ts',
    args: ['--port', String(first)],
    env: { BIZOSAAS_DATA_FOLDER: dataFolder },
  })
  const stop = async () => {
    await started.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
  try {
    const password = await started.line((line) => /^\s*password\s+(\S+)/.exec(line)?.[1] ?? null, startMs)
    const email = started.lines.map((line) => /^Sign in with\s+(\S+)/.exec(line)?.[1]).find((found) => found !== undefined) ?? ''
    const response = await fetch(`http://127.0.0.1:${first + 4}/sites`)
    return {
      gatewayUrl: `http://127.0.0.1:${first}`,
      adminUrl: `http://127.0.0.1:${first + 1}`,
      directoryUrl: `http://127.0.0.1:${first + 3}`,
      dataFolder,
      owner: { email, password },
      sites: z.array(siteSchema).parse(await response.json()),
      stop,
    }
  } catch (problem) {
    await stop()
    throw problem
  }
}
