'use client'
import { Checkbox, ConfirmDialog, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { setInsightSharing } from '../../gateway/change.ts'
import { insightWords as words } from '../../words/insights.ts'

export interface SharingSwitchProps {
  tenant: { id: string; name: string }
  isSharing: boolean
  mayChange: boolean
}

/** Leaving out removes counts, so its consequence is said first; joining again is one press. */
export function SharingSwitch({ tenant, isSharing, mayChange }: SharingSwitchProps) {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, start] = useTransition()
  const set = (wanted: boolean) =>
    start(async () => {
      const reply = await setInsightSharing({ tenantId: tenant.id, isSharing: wanted })
      if (reply.ok) toast.success(wanted ? words.started : words.stopped)
      else toast.error(reply.problem.title, { description: reply.problem.remedy })
      setAsking(false)
      router.refresh()
    })
  return (
    <div className="grid gap-1.5">
      <Checkbox
        label={words.switch}
        checked={isSharing}
        disabled={busy || !mayChange}
        onChange={({ target }) => (target.checked ? set(true) : setAsking(true))}
      />
      {!mayChange && <p className="text-sm text-ink-2">{words.onlySome}</p>}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.stopTitle(tenant.name)}
        consequence={words.stopConsequence}
        confirm={words.stopConfirm}
        look="danger"
        busy={busy}
        onConfirm={() => set(false)}
      />
    </div>
  )
}
