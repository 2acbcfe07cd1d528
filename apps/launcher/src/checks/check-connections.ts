import { type Configuration, readKeys } from '@bizosaas/config'
import { loginUrlsOf } from '@bizosaas/db/migrate'
import { problemText } from '../problem-text.ts'
import { ownerUrlOf } from './check-database.ts'
import type { Finding } from './finding.ts'
import { judgeConnections } from './judge-connections.ts'

/** Tries every connected account with one harmless call. Only where the database can be asked: the embedded one must run. */
export async function checkConnections({
  configuration,
  isRunning,
}: {
  configuration: Configuration
  isRunning: boolean
}): Promise<readonly Finding[]> {
  try {
    const ownerUrl = ownerUrlOf({ configuration, isRunning })
    if (ownerUrl === null)
      return [{ name: 'connections', isWell: true, text: 'not tried, because the database is not running: start BizOSaaS first' }]
    const keys = readKeys(configuration.keyFile)
    const urls = configuration.database.loginUrls ?? loginUrlsOf({ ownerUrl, passwords: keys.loginPasswords })
    // Connectors and the modules behind them are loaded only where there is something to try.
    const { lookAtConnections } = await import('../compose/look-at-connections.ts')
    return judgeConnections(await lookAtConnections({ simulatedSites: isRunning ? configuration.simulatedSites : [], keys, urls }))
  } catch (problem) {
    return [{ name: 'connections', isWell: false, text: `cannot be tried: ${problemText(problem)}. Mend what is named above first.` }]
  }
}
