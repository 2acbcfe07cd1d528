/** What belongs to the site: one host (with or without www, http or https) and everything under one folder. */
export interface SiteBoundary {
  readonly url: string
  includes(url: string): boolean
}

/** @param url where the first page answered; its folder is the site */
export function siteBoundary(url: string): SiteBoundary {
  const start = new URL(url)
  const folder = start.pathname.slice(0, start.pathname.lastIndexOf('/') + 1)
  return {
    url: `${start.origin}${folder}`,
    includes(other) {
      const candidate = new URL(other)
      const isSamePlace = bareHost(candidate) === bareHost(start) && candidate.port === start.port
      return isSamePlace && (candidate.pathname.startsWith(folder) || `${candidate.pathname}/` === folder)
    },
  }
}

function bareHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, '')
}
