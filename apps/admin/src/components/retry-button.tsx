'use client'
import { Button } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'

/** Reads the page again without losing what is on it. */
export function RetryButton() {
  const router = useRouter()
  const [pending, start] = useTransition()
  return (
    <Button size="small" busy={pending} onClick={() => start(() => router.refresh())}>
      Try again
    </Button>
  )
}
