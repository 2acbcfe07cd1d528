'use client'
import type { ShareLinkView } from '@bizosaas/contracts'
import { Badge, Button, ConfirmDialog, RelativeTime, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { revokeShareLink } from '../../gateway/change.ts'
import { shareWords as words } from '../../words/share.ts'

export function ShareLinkRow({ tenantId, link }: { tenantId: string; link: ShareLinkView }) {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, start] = useTransition()
  const revoke = () =>
    start(async () => {
      const reply = await revokeShareLink({ tenantId, linkId: link.id })
      if (reply.ok) toast.success(words.revoked)
      else toast.error(reply.problem.title, { description: reply.problem.remedy })
      setAsking(false)
      router.refresh()
    })
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2.5 text-sm">
      <Badge tone={link.state === 'open' ? 'good' : 'neutral'}>{words.states[link.state]}</Badge>
      <span className="min-w-0 flex-1 text-ink-2">
        {words.made} <RelativeTime at={link.createdAt} ending=" ago" />, {words.until} <RelativeTime at={link.expiresAt} />
      </span>
      {link.state === 'open' && (
        <Button size="small" look="quiet" onClick={() => setAsking(true)}>
          {words.revoke}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.revokeTitle}
        consequence={words.revokeConsequence}
        confirm={words.revokeConfirm}
        look="danger"
        busy={busy}
        onConfirm={revoke}
      />
    </div>
  )
}
