import { Skeleton, SkeletonGroup } from '@bizosaas/ui'

const rows = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']

export default function ApprovalsLoading() {
  return (
    <SkeletonGroup label="Loading the approvals" className="grid h-full lg:grid-cols-[360px_minmax(0,1fr)] xl:grid-cols-[408px_minmax(0,1fr)]">
      <div className="border-line lg:border-r">
        <div className="grid gap-3 border-b border-line px-4 py-4">
          <Skeleton className="h-5 w-28" />
          <Skeleton className="h-6 w-64" />
        </div>
        {rows.map((row) => (
          <div key={row} className="grid gap-2.5 border-b border-line px-4 py-3.5">
            <Skeleton className="w-3/4" />
            <Skeleton className="w-1/2" />
            <Skeleton className="w-2/5" />
          </div>
        ))}
      </div>
      <div className="bg-surface max-lg:hidden">
        <div className="mx-auto grid max-w-[880px] gap-4 px-8 pt-7">
          <Skeleton className="w-40" />
          <Skeleton className="h-6 w-2/3" />
          <Skeleton className="w-1/2" />
          <Skeleton className="mt-6 h-40 w-full" />
          <Skeleton className="mt-4 w-full" />
          <Skeleton className="w-4/5" />
        </div>
      </div>
    </SkeletonGroup>
  )
}
