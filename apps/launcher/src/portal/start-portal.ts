import { repositoryRoot } from '@bizosaas/config'
import type { LaunchCall } from '../launch-call.ts'
import { waitForHealth } from '../wait-for-health.ts'
import { nextProgram, portalFolder } from './portal-paths.ts'

interface Starting {
  readonly call: LaunchCall
  readonly env: Readonly<Record<string, string>>
  /** The folder `buildPortal` gave; null in development mode, which builds as it goes. */
  readonly build: string | null
}

export async function startPortal({ call, env, build }: Starting): Promise<void> {
  call.signal.throwIfAborted()
  const { ports, urls } = call.configuration
  const args = [nextProgram(repositoryRoot), build === null ? 'dev' : 'start', '--hostname', '127.0.0.1', '--port', String(ports.admin)]
  const chosen = build === null ? env : { ...env, BIZOSAAS_PORTAL_BUILD: build }
  call.supervisor.keep({ name: 'admin', args, cwd: portalFolder(repositoryRoot), env: chosen })
  await waitForHealth({ name: 'admin', url: `http://127.0.0.1:${ports.admin}`, signal: call.signal })
  call.log.service('admin', urls.admin)
}
