import { DBOS } from '@dbos-inc/dbos-sdk'
import { Client } from 'pg'
import { engineSchema } from './engine-options.ts'

/**
 * Creates or updates the engine's schema with the owner role and lets the application role use it; processes then launch
 * with `runMigrations: false`. Prints a few lines. The owner needs to be no superuser. Our own migrations come first.
 */
export async function migrateDbos({ ownerUrl, applicationRole }: { ownerUrl: string; applicationRole: string }): Promise<void> {
  await DBOS.migrate(ownerUrl, { schemaName: engineSchema, applicationRole })
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query(runChangeTriggers)
  } finally {
    await owner.end()
  }
}

/**
 * In the engine's own transaction, so that no change of a run can be lost, whichever process makes it. A run that is started directly needs no
 * note: its process knows of it, and whoever takes it over moves it.
 */
const runChangeTriggers = `
  create or replace trigger run_added after insert on ${engineSchema}.workflow_status
    for each row when (new.status <> 'PENDING') execute function wf_app.note_run_change();
  create or replace trigger run_moved after update of status on ${engineSchema}.workflow_status
    for each row when (old.status is distinct from new.status) execute function wf_app.note_run_change();`
