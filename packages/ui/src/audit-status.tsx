import { ListChecks, Search, TriangleAlert } from 'lucide-react'
import { auditGrade } from './audit-grade.ts'
import { auditProgress } from './audit-progress.ts'
import type { AuditView } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'
import { ErrorState } from './error-state.tsx'
import { Notice } from './notice.tsx'
import { Progress } from './progress.tsx'
import { Surface } from './surface.tsx'

/** How far an audit is, said aloud when it changes. */
export function AuditStatus({ audit }: { audit: AuditView }) {
  const { state, failure, pages } = audit
  if (state === 'failed') return <ErrorState title={failure?.title ?? ''} remedy={failure?.remedy} />
  return (
    <div aria-live="polite" className="grid gap-3">
      {(state === 'waiting' || state === 'reading' || state === 'first-look') && <UnderWay audit={audit} />}
      {state === 'first-look' && (
        <Notice icon={<Search aria-hidden />} title={words.firstLook(pages)}>
          {null}
        </Notice>
      )}
      {state === 'partial' && (
        <Notice icon={<TriangleAlert aria-hidden />} tone="waiting" title={words.partialTitle}>
          <p>{words.partial(pages)}</p>
          <p>{[failure?.title, failure?.remedy].filter(Boolean).join('. ')}</p>
          {audit.others.length > 0 && <p>{words.shown(audit)}</p>}
        </Notice>
      )}
      {state === 'done' && (
        <Notice icon={<ListChecks aria-hidden />} title={words.done(audit)}>
          {audit.items.length > 0 && <p>{words.overall[auditGrade(audit)]}</p>}
          {audit.others.length > 0 && <p>{words.shown(audit)}</p>}
        </Notice>
      )}
    </div>
  )
}

function UnderWay({ audit }: { audit: AuditView }) {
  const { state, progress, host } = audit
  if (state === 'waiting') return <Surface padded>{words.waiting(host)}</Surface>
  const isReadThrough = progress !== null && progress.total !== null && progress.done >= progress.total && progress.done > 0
  const label = isReadThrough ? words.links : state === 'reading' ? words.reading : words.rest
  return (
    <Surface padded className="print:hidden">
      <Progress label={label} {...auditProgress(audit)} />
    </Surface>
  )
}
