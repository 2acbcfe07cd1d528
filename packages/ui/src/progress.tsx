/** How far something is, in words and as a bar. A whole that is not known yet has no bar, only the number. */
export function Progress({ label, done, total }: { label: string; done: number; total: number | null }) {
  return (
    <div className="grid gap-1.5">
      <div className="flex justify-between text-xs text-ink-2">
        <span>{label}</span>
        <span className="tabular">{total === null ? done : `${done} of ${total}`}</span>
      </div>
      {total !== null && (
        <div
          role="progressbar"
          aria-label={label}
          aria-valuenow={done}
          aria-valuemin={0}
          aria-valuemax={total}
          className="h-1.5 overflow-hidden rounded-full bg-hover"
        >
          <div
            className="h-full rounded-full bg-running transition-[width]"
            style={{ width: `${total === 0 ? 0 : Math.min(100, (done / total) * 100)}%` }}
          />
        </div>
      )}
    </div>
  )
}
