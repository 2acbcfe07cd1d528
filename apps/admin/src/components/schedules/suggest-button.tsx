'use client'
import { Button, toast } from '@bizosaas/ui'
import { Sparkles } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { suggestWork } from '../../gateway/change-schedules.ts'
import { scheduleWords as words } from '../../words/schedules.ts'
import { useChange } from './use-change.ts'

export function SuggestButton({ tenantId }: { tenantId: string }) {
  const router = useRouter()
  const { act, busy } = useChange()
  const suggest = () =>
    act(
      () => suggestWork({ tenantId }),
      ({ proposalId }) => {
        if (proposalId === null) return void toast.success(words.suggestNothing)
        toast.success(words.suggested)
        router.push(`/approvals?id=${proposalId}`)
      },
    )
  return (
    <Button look="main" busy={busy} icon={<Sparkles aria-hidden />} title={words.suggestHint} onClick={suggest}>
      {words.suggest}
    </Button>
  )
}
