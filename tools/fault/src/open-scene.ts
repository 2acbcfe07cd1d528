import { createPostgresScopes } from '@bizosaas/db'
import type { LoginUrls } from '@bizosaas/db/migrate'
import type { GovernanceParts } from '@bizosaas/governance'
import type { Scopes, TenantId } from '@bizosaas/kernel'
import { createFixtures, type Fixtures } from '@bizosaas/test-kit'
import { createSinkRunner } from './create-sink-runner.ts'
import { createSinkClient, type SinkClient } from './sink-client.ts'
import { startChild } from './start-child.ts'
import { composeGovernance } from './testing/compose-governance.ts'

export interface SceneOptions {
  readonly urls: LoginUrls
  readonly adminUrl: string
}

/** Governance over the counting sink, in a tenant that has a neighbour. */
export interface Scene {
  readonly scopes: Scopes
  readonly governance: GovernanceParts
  readonly given: Fixtures
  readonly sink: SinkClient
  readonly tenantId: TenantId
  close(): Promise<void>
}

const startsWithinMs = 40_000

export async function openScene(options: SceneOptions): Promise<Scene> {
  const child = startChild('countingSink')
  const scopes = createPostgresScopes({ urls: options.urls })
  const close = async () => {
    await child.kill()
    await scopes.close()
  }
  try {
    const said = await child.hear((news) => 'url' in news, startsWithinMs)
    if (said === null || !('url' in said)) throw new Error('The sink did not start.')
    const sink = createSinkClient(said.url)
    const given = createFixtures(options)
    const [tenantId] = await given.twoTenants()
    return { scopes, governance: composeGovernance(createSinkRunner({ sink, isBlind: false })), given, sink, tenantId, close }
  } catch (problem) {
    await close()
    throw problem
  }
}
