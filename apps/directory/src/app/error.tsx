'use client'
import { Button, ErrorState } from '@bizosaas/ui'
import { publicWords } from '../words/public.ts'

const words = publicWords.broken

export default function PublicError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ErrorState
      title={words.title}
      remedy={words.remedy}
      requestId={error.digest}
      action={
        <Button size="small" onClick={reset}>
          {words.again}
        </Button>
      }
    />
  )
}
