import type { Problem } from '@bizosaas/contracts'
import { ErrorState, NoPermission, Page } from '@bizosaas/ui'
import { problemCause } from '../gateway/problem-cause.ts'
import { RetryButton } from './retry-button.tsx'

/** A reading that failed, as a whole page or in its place: what, why, what to do, and the id under which the log has more. */
export function ProblemState({ problem, what }: { problem: Problem; what: string }) {
  if (problem.status === 403) return <NoPermission what={what} allowedBy={`${problem.title}. ${problem.remedy}`} />
  return (
    <ErrorState
      title={`Could not ${what}`}
      cause={[problem.title, problemCause(problem)].filter(Boolean).join('. ')}
      remedy={problem.remedy}
      requestId={problem.requestId}
      action={<RetryButton />}
    />
  )
}

export function ProblemPage(props: { problem: Problem; what: string }) {
  return (
    <Page>
      <h1 className="sr-only">{`Could not ${props.what}`}</h1>
      <ProblemState {...props} />
    </Page>
  )
}
