/** An address with some parameters changed; undefined takes one away. */
export function addressWith({
  path,
  params,
  change,
}: {
  path: string
  params: Record<string, string | undefined>
  change: Record<string, string | undefined>
}): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries({ ...params, ...change })) if (value) query.set(key, value)
  return query.size > 0 ? `${path}?${query}` : path
}
