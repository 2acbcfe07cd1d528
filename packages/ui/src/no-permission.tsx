import { Lock } from 'lucide-react'
import { EmptyState } from './empty-state.tsx'

/** Says which role or plan would allow it, so that the reader knows whom to ask. */
export function NoPermission({ what, allowedBy }: { what: string; allowedBy: string }) {
  return (
    <EmptyState icon={<Lock aria-hidden />} title={`You may not ${what}`}>
      {allowedBy}
    </EmptyState>
  )
}
