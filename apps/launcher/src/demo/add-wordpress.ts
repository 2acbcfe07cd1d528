import path from 'node:path'
import { repositoryRoot } from '@bizosaas/config'
import { z } from 'zod'
import type { Founded } from '../first-login/found-agency.ts'
import type { LaunchCall } from '../launch-call.ts'
import { connectSite } from './connect-site.ts'
import { createGatewayApi } from './gateway-api.ts'
import type { Site } from './site.ts'

interface WordPress {
  readonly call: LaunchCall
  readonly env: Readonly<Record<string, string>>
  readonly founded: Founded
}

/** The real WordPress of `tools/wordpress`, connected as one more tenant wherever it listens now. */
export async function addWordPress({ call, env, founded }: WordPress): Promise<void> {
  const { configuration, log } = call
  log.step('starting WordPress; the first time it is installed, which takes a minute')
  const site = await startWordPress({ call, env })
  log.service('wordpress', site.url)
  const { accessToken } = founded
  if (accessToken === null) return log.step('wordpress: not connected, because the agency has no active owner')
  const api = createGatewayApi({ gatewayUrl: configuration.urls.gateway, accessToken })
  try {
    await connectSite({ api, site, isSimulated: false })
    log.step('wordpress: connected as the client "WordPress on this machine"')
  } catch (problem) {
    log.step(`wordpress: not connected: ${problem instanceof Error ? problem.message : String(problem)}`)
  }
}

/** Its own program is ready when it says so in one line of JSON; the address and the credential are in it. */
function startWordPress({ call, env }: Omit<WordPress, 'founded'>): Promise<Site> {
  const { promise: ready, resolve } = Promise.withResolvers<Site>()
  const { ports, dataFolder } = call.configuration
  const script = path.join(repositoryRoot, 'tools/wordpress/src/main.ts')
  const args = [script, '--json', '--companion', '--port', String(ports.wordpress), '--folder', path.join(dataFolder, 'wordpress')]
  const onLine = (line: string) => {
    if (line.startsWith('{')) resolve(siteOf(wordPressSchema.parse(JSON.parse(line))))
  }
  call.supervisor.keep({ name: 'wordpress', args, cwd: repositoryRoot, env, onLine })
  return ready
}

function siteOf({ url, user, applicationPassword }: z.infer<typeof wordPressSchema>): Site {
  const address = url.replace(/\/+$/, '')
  return { id: 'wordpress', name: 'WordPress on this machine', url: address, origin: address, user, applicationPassword }
}

const wordPressSchema = z.object({ url: z.url(), user: z.string(), applicationPassword: z.string() })
