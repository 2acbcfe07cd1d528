import type { SiteDraft } from './site-draft.ts'
import { hasSitemap, isSecure } from './site-traits.ts'

/** Faults and look-alikes that the traits themselves are. */
export function judgeTraits(site: SiteDraft): void {
  const { plainHttp, sitemap, security } = site.traits
  const home = site.home
  if (!hasSitemap(site.traits)) site.expect('sitemap-missing', home)
  else if (sitemap !== 'root') site.nearMiss('sitemap-missing', home, `the sitemap stands where robots.txt says: ${sitemap}`)
  if (!isSecure(site.traits)) site.expect('https-missing', home)
  else if (plainHttp !== 'same') site.nearMiss('https-missing', home, `served over HTTPS, plain HTTP: ${plainHttp}`)
  if (plainHttp === 'same' || plainHttp === 'error') site.expect('https-not-forced', home)
  else site.nearMiss('https-not-forced', home, `plain HTTP: ${plainHttp}`)
  if (security.isComplete) site.nearMiss('security-header-missing', home, 'frames by either header, no HSTS on a plain site')
  else site.expect('security-header-missing', home)
}
