'use client'
import { Button } from '@bizosaas/ui'
import { signIn } from 'next-auth/react'
import { useState } from 'react'
import { signInWords as words } from '../../words/sign-in.ts'

export function SignInButton({ next }: { next: string }) {
  const [busy, setBusy] = useState(false)
  const begin = () => {
    setBusy(true)
    void signIn('bizosaas', { callbackUrl: next })
  }
  return (
    <Button look="main" busy={busy} onClick={begin} className="w-full">
      {words.signIn}
    </Button>
  )
}
