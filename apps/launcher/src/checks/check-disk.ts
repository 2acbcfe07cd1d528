import { accessSync, constants } from 'node:fs'
import type { Configuration } from '@bizosaas/config'
import { explainFileProblem } from '../data-folder/explain-file-problem.ts'
import { freeBytes } from '../data-folder/free-bytes.ts'
import { nearestFolder } from '../data-folder/nearest-folder.ts'
import type { Finding } from './finding.ts'

const neededBytes = 2 * 1024 ** 3

export function checkDisk({ dataFolder }: Pick<Configuration, 'dataFolder'>): Finding {
  try {
    accessSync(nearestFolder(dataFolder), constants.W_OK)
  } catch (problem) {
    return { name: 'disk', isWell: false, text: explainFileProblem({ problem, place: dataFolder }) ?? String(problem) }
  }
  const free = freeBytes(dataFolder)
  const amount = `${(free / 1024 ** 3).toFixed(1)} GB free`
  return { name: 'disk', isWell: free >= neededBytes, text: free >= neededBytes ? amount : `${amount}, 2 GB are needed. Free some space.` }
}
