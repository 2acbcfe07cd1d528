export type Query = Readonly<Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>>

/**
 * The address of `path` below `base`: the prefix of the base stays, and so does every value of the query. Null and undefined values are left
 * out; a list becomes one value with commas. Ids in a path go through `encodeURIComponent`. Throws TypeError where the path holds a query, or
 * steps that lead out of the base.
 *
 * @example
 * urlOf({ base: 'https://api.acme.example/v1', path: '/notices', query: { limit: 50 } }) // https://api.acme.example/v1/notices?limit=50
 */
export function urlOf({ base, path, query = {} }: { base: string; path: string; query?: Query }): string {
  if (/[?#]/.test(path)) throw new TypeError(`"${path}" holds a query: hand it over as query`)
  if (path.split('/').some((step) => step === '.' || step === '..')) throw new TypeError(`"${path}" leads out of its base`)
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined) continue
    url.searchParams.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  return url.href
}
