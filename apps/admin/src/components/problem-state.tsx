import type { Problem } from '@bizosaas/contracts'
import { ErrorState, NoPermission, Page } from '@bizosaas/ui'
import { RetryButton } from './retry-button.tsx'

/** A reading that failed, as a whole page or in its place: what, why, what to do, and the id under which the log has more. */
export function ProblemState({ problem, what }: { problem: Problem; what: string }) {
  if (problem.status === 403) return <NoPermission what={what} allowedBy={`${problem.title}. ${problem.remedy}`} />
  return (
    <ErrorState
      title={`Could not ${what}`}
      cause={[problem.title, problem.detail].filter(Boolean).join('. ')}
      remedy={problem.remedy}
      requestId={problem.requestId}
      action={<RetryButton />}
    />
  )
}

export function ProblemPage(props: { problem: Problem; what: string }) {
  return (
    <Page>
      <ProblemState {...props} />
    </Page>
  )
}
