import path from 'node:path'
import { portsFrom, repositoryRoot } from '@bizosaas/config'
import type { RunningGateway } from '../http/start-gateway.ts'
import { type RunningScript, startScript } from '../start-script.ts'
import { untilHealthy } from '../until-healthy.ts'

/** The worker of the same installation, as it ships. */
export async function startWorker({ env, port }: RunningGateway): Promise<RunningScript> {
  const worker = startScript(path.join(repositoryRoot, 'apps/worker/src/main.ts'), { env })
  await Promise.race([untilHealthy(`http://127.0.0.1:${portsFrom(port).worker}/healthz`), worker.ended])
  return worker
}
