import { buttonClass, EmptyState } from '@bizosaas/ui'
import { Compass } from 'lucide-react'
import Link from 'next/link'

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        isPage
        icon={<Compass aria-hidden />}
        title="There is nothing at this address"
        action={
          <Link href="/" className={buttonClass({ look: 'main' })}>
            Go to the overview
          </Link>
        }
      >
        It may have been moved, or you may not see what is there.
      </EmptyState>
    </main>
  )
}
