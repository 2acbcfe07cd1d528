/** Stands on every object that comes from a simulator, in lists, cards and timelines. */
export function SimulatedBadge() {
  return (
    <span
      title="This comes from a simulator, not from a real account"
      className="inline-block shrink-0 rounded border border-dashed border-line-strong px-1 text-[10px] leading-[15px] font-semibold tracking-[.05em] text-ink-2"
    >
      SIMULATED
    </span>
  )
}
