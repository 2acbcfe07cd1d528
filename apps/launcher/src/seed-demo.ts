import type { Configuration } from '@bizosaas/config'
import type { Founded } from './found-agency.ts'
import { readSimulatedSites, seedTenants } from './seed-tenants.ts'

export interface SeedCall {
  readonly configuration: Configuration
  readonly founded: Founded
  readonly say: (step: string) => void
}

/** The first start's content, through the API: one simulated tenant for each site of the simulators, each with its agent at work. */
export async function seedDemo({ configuration, founded, say }: SeedCall): Promise<void> {
  if (founded.login === null || founded.accessToken === null) return
  const sites = await readSimulatedSites(configuration.urls.simulators)
  await seedTenants({ gatewayUrl: configuration.urls.gateway, accessToken: founded.accessToken, sites, isSimulated: true })
  say(`demo: ${sites.length} simulated tenants are connected and their agents are at work`)
}
