import { clsx } from 'clsx'

const words = { notOnPaper: (label: string) => `${label}. Print again once it is complete.` }

/** A grey stand-in with the size of what comes. Put several into the final shape and wrap them in `SkeletonGroup`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx('skeleton block h-3.5 print:hidden', className)} />
}

/** Says "Loading …" once for the ear, whatever the number of bars, and on paper that the page was not there yet. */
export function SkeletonGroup({ label, className, children }: { label: string; className?: string; children: React.ReactNode }) {
  return (
    <>
      <p aria-hidden className="hidden print:block">
        {words.notOnPaper(label)}
      </p>
      <div role="status" aria-label={label} className={clsx('print:hidden', className)}>
        {children}
      </div>
    </>
  )
}

/** The shape of a `Table` before its rows are there. */
export function TableSkeleton({ label, rows = 6 }: { label: string; rows?: number }) {
  return (
    <SkeletonGroup label={label} className="overflow-hidden rounded-surface border border-line bg-surface">
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
        <div key={key} className="flex items-center gap-6 border-t border-line px-4 py-3.5 first:border-t-0">
          <Skeleton className="w-2/5" />
          <Skeleton className="w-1/5 max-md:hidden" />
          <Skeleton className="ml-auto w-16" />
        </div>
      ))}
    </SkeletonGroup>
  )
}
