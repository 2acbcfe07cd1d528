/** Whether two addresses lead to the same site: http or https, with or without www, but the same host and port. */
export function isSameSite({ one, other }: { one: string; other: string }): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false
  return siteOf(one) === siteOf(other)
}

function siteOf(address: string): string {
  const { hostname, port } = new URL(address)
  return `${hostname.replace(/^www\./, '')}:${port}`
}
