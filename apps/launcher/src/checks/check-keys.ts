import { existsSync, statSync } from 'node:fs'
import { type Configuration, readKeys } from '@bizosaas/config'
import { hasDatabase } from '../has-database.ts'
import { problemText } from '../problem-text.ts'
import type { Finding } from './finding.ts'

export function checkKeys(configuration: Configuration): Finding {
  const { keyFile, database } = configuration
  const mayBeMade = database.ownerUrl !== null || !hasDatabase(configuration)
  if (!existsSync(keyFile) && mayBeMade) return { name: 'keys', isWell: true, text: 'made at the first start' }
  try {
    readKeys(keyFile)
  } catch (problem) {
    return { name: 'keys', isWell: false, text: problemText(problem) }
  }
  const isPrivate = (statSync(keyFile).mode & 0o077) === 0
  return { name: 'keys', isWell: isPrivate, text: isPrivate ? keyFile : `${keyFile} can be read by others. Run: chmod 600 ${keyFile}` }
}
