'use client'
import { Button, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { beginSiteAudit } from '../../gateway/change.ts'
import { siteAuditWords as words } from '../../words/site-audits.ts'

/** Begins an audit of the same address anew. The one that failed stays where it is, with its reason. */
export function TryAgain({ siteUrl, look = 'plain', size }: { siteUrl: string; look?: 'main' | 'plain'; size?: 'small' }) {
  const router = useRouter()
  const [busy, start] = useTransition()
  const begin = () =>
    start(async () => {
      const reply = await beginSiteAudit(siteUrl)
      if (reply.ok) router.push(`/site-audits/${reply.data.id}`)
      else toast.error(reply.problem.title, { description: reply.problem.remedy })
    })
  return (
    <Button look={look} busy={busy} onClick={begin} className="print:hidden" {...(size && { size })}>
      {words.again}
    </Button>
  )
}
