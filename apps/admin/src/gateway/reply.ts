import { type Problem, problemSchema } from '@bizosaas/contracts'

/** What a call gives back: the data, or the problem as a value that a screen can show. */
export type Reply<T> = { ok: true; data: T } | { ok: false; problem: Problem }

/** Reads a problem from any body; what is none becomes one of ours that says so. */
export function readProblem({ status, body, requestId }: { status: number; body: unknown; requestId: string }): Problem {
  const parsed = problemSchema.safeParse(body)
  return parsed.success ? parsed.data : ownProblem({ status, requestId, ...unreadable })
}

export function ownProblem(problem: Omit<Problem, 'type'>): Problem {
  return { type: `urn:bizosaas:problem:${problem.code}`, ...problem }
}

export const unreadable = {
  code: 'gateway-answer-invalid',
  title: 'The gateway answered in a way the portal cannot read',
  remedy: 'Try again. If it stays so, the gateway and the portal may be of different versions.',
}

export const unreachable = {
  code: 'gateway-unreachable',
  title: 'The gateway does not answer',
  detail: 'Nothing was changed.',
  remedy: 'Try again in a moment. If it stays so, look whether the gateway is running.',
}
