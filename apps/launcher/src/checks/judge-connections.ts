import { errorCodes, isAppError } from '@bizosaas/kernel'
import type { Finding } from './finding.ts'

export interface ConnectionLook {
  readonly tenant: string
  /** Who we are there, as approvals name it. */
  readonly account: string
  /** What the harmless call threw; null when the account answered as the one that was approved. */
  readonly problem: unknown
}

/** One finding for each account that does not work, with the remedy of its error; one for all that do. */
export function judgeConnections(looks: readonly ConnectionLook[]): readonly Finding[] {
  const failing = looks.filter(({ problem }) => problem !== null)
  const working = looks.length - failing.length
  const counted = looks.length === 0 ? 'none yet' : `${working} of ${looks.length} work`
  return [{ name: 'connections', isWell: failing.length === 0, text: counted }, ...failing.map(findingOf)]
}

function findingOf({ tenant, account, problem }: ConnectionLook): Finding {
  return { name: 'connection', isWell: false, text: `${tenant}, ${account}: ${told(problem)}` }
}

function told(problem: unknown): string {
  if (!isAppError(problem)) return problem instanceof Error ? problem.message : String(problem)
  const { title, remedy } = errorCodes[problem.code]
  return `${title}. ${remedy}`
}
