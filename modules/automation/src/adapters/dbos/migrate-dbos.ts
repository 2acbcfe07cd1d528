import { DBOS } from '@dbos-inc/dbos-sdk'
import { engineSchema } from './engine-options.ts'

/**
 * Creates or updates the engine's schema with the owner role and lets the application role use it; processes then launch
 * with `runMigrations: false`. Prints a few lines. The owner needs to be no superuser.
 */
export async function migrateDbos({ ownerUrl, applicationRole }: { ownerUrl: string; applicationRole: string }): Promise<void> {
  await DBOS.migrate(ownerUrl, { schemaName: engineSchema, applicationRole })
}
