/** Every host that is looked at for a tenant, each once and by name: those its connections lead to, and those somebody named. */
export function hostsOf({ siteUrls, watched }: { readonly siteUrls: readonly string[]; readonly watched: readonly string[] }): readonly string[] {
  return [...new Set([...siteUrls.map((url) => new URL(url).host), ...watched])].sort()
}
