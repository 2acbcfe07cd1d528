import { migrateDbos } from '@bizosaas/automation/adapters'

/**
 * A program of its own: brings the workflow engine's tables up to date and ends. The engine is heavy and talkative, so neither its
 * memory nor its words belong into the launcher. Arguments: the engine's login role; the owner's address comes in the environment.
 */
const ownerUrl = process.env.DATABASE_URL
const applicationRole = process.argv[2]
if (ownerUrl === undefined || applicationRole === undefined) throw new Error('migrate-engine needs DATABASE_URL and the name of the engine role')
await migrateDbos({ ownerUrl, applicationRole })
process.exit(0)
