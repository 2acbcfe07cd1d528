/** A payload as it is. It wraps instead of scrolling: what scrolls inside a page is out of reach for a keyboard. */
export function CodeBlock({ value }: { value: unknown }) {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2)
  return <pre className="rounded-control bg-sunken p-3 font-mono text-xs font-normal whitespace-pre-wrap wrap-anywhere text-ink-2">{text}</pre>
}
