'use client'
import { Button, ErrorState, Page } from '@bizosaas/ui'

export default function PortalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Page>
      <ErrorState
        title="This page could not be shown"
        cause="Something went wrong in the portal. Nothing was changed."
        remedy="Try again. If it stays so, send us the number below."
        requestId={error.digest}
        action={
          <Button size="small" onClick={reset}>
            Try again
          </Button>
        }
      />
    </Page>
  )
}
