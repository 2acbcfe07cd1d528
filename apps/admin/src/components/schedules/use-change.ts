'use client'
import { toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import type { Reply } from '../../gateway/reply.ts'

/** A change that is told about when it went through, and a page that then shows it. */
export function useChange() {
  const router = useRouter()
  const [busy, start] = useTransition()
  const act = <T>(work: () => Promise<Reply<T>>, done: (data: T) => void) =>
    start(async () => {
      const reply = await work()
      if (!reply.ok) return void toast.error(reply.problem.title, { description: reply.problem.remedy })
      done(reply.data)
      router.refresh()
    })
  return { act, busy }
}
