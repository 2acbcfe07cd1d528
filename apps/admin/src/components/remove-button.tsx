'use client'
import { Button, type ButtonSize, ConfirmDialog, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { Reply } from '../gateway/reply.ts'

export interface RemoveButtonProps {
  label: string
  /** Names the object too, where several such buttons stand on a page. */
  fullLabel?: string
  size?: ButtonSize
  question: { title: string; consequence: string; confirm: string }
  /** What is told once it is gone. */
  done: string
  remove: () => Promise<Reply<unknown>>
}

/** Takes something away after its consequence was said, and reads the page anew. */
export function RemoveButton({ label, fullLabel, size = 'medium', question, done, remove }: RemoveButtonProps) {
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, start] = useTransition()
  const confirmed = () =>
    start(async () => {
      const reply = await remove()
      if (reply.ok) toast.success(done)
      else toast.error(reply.problem.title, { description: reply.problem.remedy })
      setAsking(false)
      router.refresh()
    })
  return (
    <>
      <Button size={size} look="quiet" aria-label={fullLabel} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog open={asking} onOpenChange={setAsking} {...question} look="danger" busy={busy} onConfirm={confirmed} />
    </>
  )
}
