import { repositoryRoot } from '@bizosaas/config'
import type { LaunchCall } from '../launch-call.ts'
import { waitForHealth } from '../wait-for-health.ts'
import { nextProgram, type PortalName, portalFolder } from './portal-paths.ts'

interface Starting {
  readonly call: LaunchCall
  readonly name: PortalName
  readonly env: Readonly<Record<string, string>>
  /** The folder `buildPortal` gave; null in development mode, which builds as it goes. */
  readonly build: string | null
}

export async function startPortal({ call, name, env, build }: Starting): Promise<void> {
  call.signal.throwIfAborted()
  const { ports, urls } = call.configuration
  const port = ports[name]
  const args = [nextProgram(repositoryRoot), build === null ? 'dev' : 'start', '--hostname', '127.0.0.1', '--port', String(port)]
  const chosen = build === null ? env : { ...env, BIZOSAAS_PORTAL_BUILD: build }
  call.supervisor.keep({ name, args, cwd: portalFolder({ root: repositoryRoot, name }), env: chosen })
  await waitForHealth({ name, url: `http://127.0.0.1:${port}`, signal: call.signal })
  call.log.service(name, urls[name])
}
