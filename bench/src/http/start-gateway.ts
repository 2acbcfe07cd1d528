import { existsSync } from 'node:fs'
import path from 'node:path'
import { createKeys, type Keys, readKeys, repositoryRoot, serverRuntime } from '@bizosaas/config'
import { freePort } from '@bizosaas/db/server'
import type { BenchDatabase } from '../start-bench-database.ts'
import { startScript } from '../start-script.ts'
import { systemEnvironment } from '../system-environment.ts'
import { untilHealthy } from '../until-healthy.ts'

export interface RunningGateway {
  readonly port: number
  readonly pid: number
  readonly keys: Keys
  /** The environment it runs in, for other processes of the same installation. */
  readonly env: Readonly<Record<string, string>>
  ask(message: object): Promise<unknown>
  stop(): Promise<void>
}

/** The gateway as it ships, with every guard on, over the database of the bench. */
export async function startGateway({ database: { urls }, dataFolder }: { database: BenchDatabase; dataFolder: string }): Promise<RunningGateway> {
  const keyFile = path.join(dataFolder, 'keys.json')
  const keys = existsSync(keyFile) ? readKeys(keyFile) : createKeys(keyFile)
  const port = await freePort()
  const env = {
    ...systemEnvironment(),
    ...serverRuntime({ dataFolder }),
    BIZOSAAS_DATA_FOLDER: dataFolder,
    BIZOSAAS_KEY_FILE: keyFile,
    BIZOSAAS_PORT: String(port),
    BIZOSAAS_LOG_LEVEL: 'warn',
    BIZOSAAS_DATABASE_URL_TENANT: urls.tenant,
    BIZOSAAS_DATABASE_URL_AGENCY: urls.agency,
    BIZOSAAS_DATABASE_URL_PLATFORM: urls.platform,
    BIZOSAAS_DATABASE_URL_ENGINE: urls.engine,
  }
  const { pid, ask, stop, ended } = startScript(path.join(repositoryRoot, 'apps/gateway/src/main.ts'), { env })
  await Promise.race([untilHealthy(`http://127.0.0.1:${port}/healthz`), ended])
  return { port, pid, keys, env, ask, stop }
}
