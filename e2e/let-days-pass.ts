import path from 'node:path'
import { readKeys } from '@bizosaas/config'
import { createFixtures } from '@bizosaas/test-kit'
import type { Platform } from './start-platform.ts'

interface Passing {
  readonly proposalId: string
  readonly days: number
}

/** Days go by since a proposal was carried out. No story can wait for them, so the moments of its writes move back instead. */
export async function letDaysPass({ dataFolder, gatewayUrl }: Platform, { proposalId, days }: Passing): Promise<void> {
  const { databasePassword } = readKeys(path.join(dataFolder, 'keys.json'))
  const port = Number(new URL(gatewayUrl).port) + 10
  const adminUrl = `postgres://postgres:${encodeURIComponent(databasePassword)}@127.0.0.1:${port}/bizosaas`
  const moved = "intended_at = intended_at - $2 * interval '1 day', finished_at = finished_at - $2 * interval '1 day'"
  await createFixtures({ adminUrl }).sql(`update effect set ${moved} where proposal_id = $1`, [proposalId, days])
}
