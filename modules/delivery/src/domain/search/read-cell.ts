const grouped = /^\d{1,3}(?:[.,\s\u00a0\u202f’']\d{3})+$/

/** Cells of an export as its languages write them. */
export const readCell = {
  /** A count, with or without signs between thousands; null where it is none. */
  count(text: string): number | null {
    const plain = text.trim()
    const digits = grouped.test(plain) ? plain.replace(/\D/g, '') : plain
    return /^\d{1,12}$/.test(digits) ? Number(digits) : null
  },
  /** A place in the results, with a point or a comma. Undefined where it is none; null where the export leaves it empty or says 0. */
  position(text: string): number | null | undefined {
    const plain = text.trim().replace(',', '.')
    if (plain === '') return null
    if (!/^\d{1,4}(?:\.\d+)?$/.test(plain)) return undefined
    return Number(plain) === 0 ? null : Number(plain)
  },
  /** A day as yyyy-mm-dd, also from dd.mm.yyyy; null where it is none. */
  day(text: string): string | null {
    const plain = text.trim().replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1')
    const time = /^\d{4}-\d\d-\d\d$/.test(plain) ? Date.parse(plain) : Number.NaN
    return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== plain ? null : plain
  },
}
