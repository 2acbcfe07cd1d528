import type { Problem } from '@bizosaas/contracts'
import { EmptyState } from '@bizosaas/ui/public'
import { Unlink } from 'lucide-react'
import { publicWords as words } from '../words/public.ts'

/** What could not be shown, why, and what to do. */
export function ProblemPage({ problem }: { problem: Problem }) {
  return (
    <EmptyState isPage icon={<Unlink aria-hidden />} title={problem.title}>
      <p>{problem.remedy}</p>
      {problem.status >= 500 && (
        <p className="mt-3 font-mono text-xs text-ink-3">
          {words.requestId} {problem.requestId}
        </p>
      )}
    </EmptyState>
  )
}
