import type { Problem } from '@bizosaas/contracts'
import { buttonClass, ErrorState, NoPermission, Page } from '@bizosaas/ui'
import Link from 'next/link'
import { problemCause } from '../gateway/problem-cause.ts'
import { RetryButton } from './retry-button.tsx'

export interface ProblemStateProps {
  problem: Problem
  /** What could not be done: "read this run". */
  what: string
  /** Where to go on when the object is not there. */
  back?: { href: string; label: string }
}

/** A reading that failed, as a whole page or in its place: what, why, what to do, and the id under which the log has more. */
export function ProblemState({ problem, what, back }: ProblemStateProps) {
  if (problem.status === 403) return <NoPermission what={what} allowedBy={`${problem.title}. ${problem.remedy}`} />
  // A page that is only read asks for nothing but what stands in its address.
  const isWrongAddress = problem.code === 'request-invalid'
  const isGone = (problem.status === 404 || isWrongAddress) && back !== undefined
  return (
    <ErrorState
      title={`Could not ${what}`}
      cause={[problem.title, problemCause(problem)].filter(Boolean).join('. ')}
      remedy={isWrongAddress ? 'Check the address, or begin at the list.' : problem.remedy}
      requestId={problem.requestId}
      action={
        isGone ? (
          <Link href={back.href} className={buttonClass({ size: 'small' })}>
            {back.label}
          </Link>
        ) : (
          <RetryButton />
        )
      }
    />
  )
}

export function ProblemPage(props: ProblemStateProps) {
  return (
    <Page>
      <h1 className="sr-only">{`Could not ${props.what}`}</h1>
      <ProblemState {...props} />
    </Page>
  )
}
