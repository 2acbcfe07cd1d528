import pg from 'pg'

/** Texts of PostgreSQL as JSON, for answers that are put together without being taken apart first. SQL null is JSON null everywhere. */
export const jsonOf = {
  /** Any text. */
  text: (value: string | null | undefined): string => (value == null ? 'null' : JSON.stringify(value)),
  /** What cannot hold a quote or a backslash: an id, a column whose check names its values. */
  word: (value: string | null | undefined): string => (value == null ? 'null' : `"${value}"`),
  /** A number or a json column. */
  raw: (value: string | null | undefined): string => value ?? 'null',
  flag: (value: string | null | undefined): string => (value == null ? 'null' : String(value === 't')),
  /** A column of type text[]. */
  texts: (value: string | null | undefined): string => (value == null ? 'null' : textList(value)),
  /** A timestamptz as ISO 8601 in UTC, to the millisecond. */
  instant: (value: string | null | undefined): string => (value == null ? 'null' : `"${isoText(value)}"`),
} as const

const plainList = /^\{[\w-]+(?:,[\w-]+)*\}$/
const listEntry = /"((?:[^"\\]|\\.)*)"|([^,]+)/gs
const readInstant: (value: string) => unknown = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ)
const utc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/

function textList(value: string): string {
  // An unquoted NULL in a list is the null of SQL; a word that is spelt so comes quoted.
  const isPlain = plainList.test(value) && !value.includes('NULL')
  return isPlain ? `["${value.slice(1, -1).replaceAll(',', '","')}"]` : JSON.stringify(readTexts(value))
}

function isoText(value: string): string {
  const found = utc.exec(value)
  if (found === null) return otherInstant(value)
  const [, day, time, fraction = ''] = found
  return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}

function readTexts(value: string): (string | null)[] {
  return [...value.slice(1, -1).matchAll(listEntry)].map(([, quoted, bare = null]) =>
    quoted === undefined ? (bare === 'NULL' ? null : bare) : quoted.replace(/\\(.)/gs, '$1'),
  )
}

/** Of a server in another zone, or before the year 1. */
function otherInstant(value: string): string {
  const instant = readInstant(value)
  if (!(instant instanceof Date)) throw new TypeError(`not an instant: ${value}`)
  return instant.toISOString()
}
