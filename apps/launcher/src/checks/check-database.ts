import { type Configuration, readKeys } from '@bizosaas/config'
import { checkLogins, inspectServer } from '@bizosaas/db/migrate'
import { hasDatabase } from '../has-database.ts'
import { problemText } from '../problem-text.ts'
import type { Finding } from './finding.ts'
import { judgeServer } from './judge-server.ts'

type Call = { configuration: Configuration; isRunning: boolean }

export async function checkDatabase({ configuration, isRunning }: Call): Promise<readonly Finding[]> {
  const { loginUrls } = configuration.database
  try {
    const ownerUrl = ownerUrlOf({ configuration, isRunning })
    if (ownerUrl === null) {
      return [
        { name: 'database', isWell: true, text: hasDatabase(configuration) ? 'embedded, not running now' : 'embedded, made at the first start' },
      ]
    }
    const inspection = await inspectServer({ ownerUrl })
    return judgeServer({ inspection, logins: loginUrls === null ? null : await checkLogins(loginUrls) })
  } catch (problem) {
    return [{ name: 'database', isWell: false, text: `${problemText(problem)}. Check DATABASE_URL and that the server is up.` }]
  }
}

/** The owner's URL as it is configured or, while the platform runs, that of the embedded server. */
export function ownerUrlOf({ configuration, isRunning }: Call): string | null {
  const { keyFile, ports, database } = configuration
  if (database.ownerUrl !== null || !isRunning) return database.ownerUrl
  return `postgres://bizosaas:${encodeURIComponent(readKeys(keyFile).databasePassword)}@127.0.0.1:${ports.postgres}/bizosaas`
}
