import { appError, isAppError } from '@bizosaas/kernel'

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '3D000',
  '28P01',
  '28000',
])
const connectionTexts = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/

/** A broken or refused connection becomes `database-unavailable`; everything else, a violated constraint for example, stays what it is. */
export function databaseError(problem: unknown): unknown {
  if (isAppError(problem) || !isConnectionProblem(problem)) return problem
  return appError('database-unavailable', { cause: problem, retry: { kind: 'backoff' } })
}

function isConnectionProblem(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : ''
  return connectionCodes.has(code) || code.startsWith('08') || connectionTexts.test(problem.message)
}
