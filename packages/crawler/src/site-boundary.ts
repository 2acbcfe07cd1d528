/** What belongs to the site: one host (with or without www, http or https) and everything under one folder. */
export interface SiteBoundary {
  readonly url: string
  includes(url: string): boolean
  /** It lies on the very host of the site, in whatever folder. */
  isOnHost(url: string): boolean
}

/** @param url where the first page answered; its folder is the site */
export function siteBoundary(url: string): SiteBoundary {
  const start = new URL(url)
  const folder = start.pathname.slice(0, start.pathname.lastIndexOf('/') + 1)
  const home = `${start.origin}/`
  return {
    url: `${start.origin}${folder}`,
    includes(other) {
      const candidate = new URL(other)
      const isSamePlace = bareHost(candidate) === bareHost(start) && candidate.port === start.port
      return isSamePlace && (candidate.pathname.startsWith(folder) || `${candidate.pathname}/` === folder)
    },
    // Asked for each link and picture of each page, nearly all of which begin like that.
    isOnHost: (other) => other.startsWith(home) || new URL(other).host === start.host,
  }
}

function bareHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, '')
}
