export function BrandMark() {
  return <span aria-hidden className="size-5 shrink-0 rounded-control bg-[linear-gradient(150deg,var(--accent),oklch(62%_.15_300))]" />
}
