/** One spelling for an address, whoever wrote it: without fragment and last slash. What is no web address stays as it is. */
export function pageKey(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address
  const { origin, pathname, search } = new URL(address)
  return `${origin}${pathname.replace(/\/+$/, '')}${search}`
}
