import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { readConfiguration } from '@bizosaas/config'
import { placedDataFolder, sweepLeftover } from '@bizosaas/db/server'
import { databaseFolder } from './has-database.ts'
import { problemText } from './problem-text.ts'

try {
  process.exitCode = await reset()
} catch (problem) {
  console.error(problemText(problem))
  process.exitCode = 1
}

/** Deletes the data folder: database, keys, logs. An own database behind DATABASE_URL is never touched. */
async function reset(): Promise<number> {
  const configuration = readConfiguration(process.env)
  const database = placedDataFolder(databaseFolder(configuration))
  if (!existsSync(configuration.dataFolder) && !existsSync(database)) {
    console.log('There is nothing to delete.')
    return 0
  }
  if (!(await isAgreed(configuration.dataFolder))) {
    console.log('Nothing was deleted.')
    return 1
  }
  if (existsSync(database) && !(await sweepLeftover(database))) throw new Error('BizOSaaS is running on this data. Stop it first.')
  if (!database.startsWith(configuration.dataFolder + path.sep)) rmSync(path.dirname(database), { recursive: true, force: true })
  rmSync(configuration.dataFolder, { recursive: true, force: true })
  console.log('Deleted. The next "npm start" begins anew.')
  return 0
}

async function isAgreed(folder: string): Promise<boolean> {
  if (process.argv.includes('--yes')) return true
  if (!process.stdin.isTTY) throw new Error('Nobody is there to ask. Use "npm run reset -- --yes".')
  const prompt = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await prompt.question(`This deletes the database, the keys and the logs in ${folder} for good. Type "delete" to go on: `)
  prompt.close()
  return answer.trim() === 'delete'
}
