/** "£0.42" from millionths of the currency's unit; null where there is none. */
export function costText({ costMicros, currency }: { costMicros: number | null; currency: string | null }): string | null {
  if (costMicros === null || currency === null || costMicros === 0) return null
  const amount = costMicros / 1_000_000
  const isTiny = amount > 0 && amount < 0.01
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: isTiny ? 4 : 2 }).format(amount)
}
