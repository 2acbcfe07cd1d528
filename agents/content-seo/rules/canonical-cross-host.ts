import type { SiteRule } from '../fault.ts'
import { canonicalFault, copiesIn } from './canonical-fault.ts'
import { isOfSite } from './is-of-site.ts'

export const canonicalCrossHost: SiteRule = {
  code: 'canonical-cross-host',
  judge: (site) =>
    copiesIn(site.pages)
      .filter(({ canonical }) => !isOfSite(site, canonical))
      .map((page) => canonicalFault(page, said({ named: new URL(page.canonical).host, own: new URL(page.url).host }))),
}

function said({ named, own }: { named: string; own: string }): string {
  if (bare(named) !== bare(own)) {
    const isRelated = named.endsWith(`.${bare(own)}`) || own.endsWith(`.${bare(named)}`)
    const what = isRelated ? 'a different web address' : 'another website'
    return `The page says that its original is on ${named}, ${what}, so that one may be shown instead.`
  }
  const which = named.startsWith('www.') ? 'the www address' : 'the address without www'
  return `The page names ${which} (${named}), but the site opens at ${own}: use one of the two.`
}

function bare(host: string): string {
  return host.replace(/^www\./, '')
}
