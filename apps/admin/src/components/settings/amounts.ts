const perUnit = 1_000_000

/** "0.15" → 150,000 millionths; null for what is no amount. Reads a comma as a point. */
export function microsOf(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  return /^\d{1,9}(?:\.\d{1,6})?$/.test(plain) ? Math.round(Number(plain) * perUnit) : null
}

/** The other way round, without zeros nobody typed. */
export function amountOf(micros: number): string {
  return String(micros / perUnit)
}
