import type { Configuration } from '@bizosaas/config'
import { z } from 'zod'
import type { Founded } from '../first-login/found-agency.ts'
import type { LoginNotes } from '../first-login/login-note.ts'
import { connectSite } from './connect-site.ts'
import { createGatewayApi } from './gateway-api.ts'

export interface SeedCall {
  readonly configuration: Configuration
  readonly founded: Founded
  readonly notes: LoginNotes
  readonly say: (step: string) => void
}

const sitesSchema = z.array(
  z.object({ id: z.string(), name: z.string(), url: z.url(), origin: z.url(), user: z.string(), applicationPassword: z.string() }),
)

/** Nobody's: a name and a number set aside for examples. */
const contact = { email: 'hello@northlight.example', phone: '+44 20 7946 0123' }

/** The first start's content, through the API: one simulated tenant for each site of the simulators, each with its agent at work. */
export async function seedDemo({ configuration, founded, notes, say }: SeedCall): Promise<void> {
  if (!founded.isDemoWanted || founded.accessToken === null) return
  const api = createGatewayApi({ gatewayUrl: configuration.urls.gateway, accessToken: founded.accessToken })
  await api.put('/api/agency/contact', contact)
  const response = await fetch(`${configuration.urls.simulators}/sites`, { signal: AbortSignal.timeout(5000) })
  const sites = sitesSchema.parse(await response.json())
  for (const site of sites) await connectSite({ api, site, isSimulated: true })
  const note = notes.read()
  if (note !== null) notes.write({ ...note, demo: 'ready' })
  say(`demo: ${sites.length} simulated tenants are connected and their agents are at work`)
}
