'use client'
import { Button, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { briefNow } from '../../gateway/change.ts'
import { briefingWords as words } from '../../words/briefing.ts'
import { usePerson } from '../person.tsx'

/** Has a briefing made for each tenant. */
export function BriefNow({ tenantIds }: { tenantIds: readonly string[] }) {
  const router = useRouter()
  const { permissions } = usePerson()
  const [busy, start] = useTransition()
  const brief = () =>
    start(async () => {
      const { problem } = await briefNow([...tenantIds])
      if (problem) toast.error(words.nothingBegan, { description: problem.remedy })
      else toast.success(words.began)
      router.refresh()
    })
  if (!permissions.includes('agent:run') || tenantIds.length === 0) return null
  return (
    <Button size="small" look="quiet" busy={busy} onClick={brief} className="-my-1 -mr-3">
      {words.now}
    </Button>
  )
}
