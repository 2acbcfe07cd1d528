/** One form for a single thing and one for several; a string alone fits both. */
export type Forms = string | readonly [one: string, many: string]

/** The form that fits so many. */
export function formOf(count: number, forms: Forms): string {
  return typeof forms === 'string' ? forms : forms[count === 1 ? 0 : 1]
}

/** "1 page", "2 pages", "1,200 pages". */
export function counted(count: number, forms: Forms): string {
  return `${count.toLocaleString('en-GB')} ${formOf(count, forms)}`
}
