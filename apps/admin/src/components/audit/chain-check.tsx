'use client'
import type { AuditCheck } from '@bizosaas/contracts'
import { Button, ErrorState, RelativeTime, toast } from '@bizosaas/ui'
import { Link2, ShieldCheck } from 'lucide-react'
import { useState, useTransition } from 'react'
import { checkAuditChain } from '../../gateway/change.ts'
import { auditWords as words } from '../../words/audit.ts'

/** Recomputes a tenant's whole chain and says what came out. */
export function ChainCheck({ tenant }: { tenant: { id: string; name: string } | null }) {
  const [verdict, setVerdict] = useState<AuditCheck>()
  const [busy, start] = useTransition()
  if (!tenant) return <p className="mt-4 text-sm text-ink-3">{words.checkFirst}</p>
  const check = () =>
    start(async () => {
      const reply = await checkAuditChain(tenant.id)
      if (reply.ok) setVerdict(reply.data)
      else toast.error(reply.problem.title, { description: reply.problem.remedy })
    })
  return (
    <div className="mt-4 grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button size="small" icon={<Link2 aria-hidden />} busy={busy} onClick={check}>
          {words.check}
        </Button>
        {verdict?.isIntact && (
          <span role="status" className="inline-flex items-center gap-1.5 text-sm text-good">
            <ShieldCheck aria-hidden className="size-4" />
            {words.intact(verdict.records)}
            <span className="text-ink-3">
              <RelativeTime at={verdict.checkedAt} ending=" ago" />
            </span>
          </span>
        )}
      </div>
      {verdict && !verdict.isIntact && (
        <ErrorState title={words.broken(verdict.firstBadSeq)} cause={verdict.reason ?? undefined} remedy={words.brokenRemedy} />
      )}
    </div>
  )
}
