import type { Problem } from '@bizosaas/contracts'
import { problemCause } from './problem-cause.ts'

/** A problem as one line below a field: what, why, and what to do. */
export function problemText(problem: Problem): string {
  return [problem.title, problemCause(problem), problem.remedy].filter(Boolean).join('. ').replaceAll('..', '.')
}
