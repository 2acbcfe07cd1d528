import { Page, Skeleton, TableSkeleton } from '@bizosaas/ui'

export default function PortalLoading() {
  return (
    <Page>
      <Skeleton className="mb-7 h-6 w-48" />
      <TableSkeleton label="Loading the page" />
    </Page>
  )
}
