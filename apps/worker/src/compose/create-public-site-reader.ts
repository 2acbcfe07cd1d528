import type { PublicSiteReader, ReadPublicSiteRequest, SiteReading } from '@bizosaas/automation'
import { crawlSite, lookAtPage, type PageReader } from '@bizosaas/crawler'
import { type Egress, egressFailure } from '@bizosaas/egress'
import { type AppError, appError, type Clock, isAppError } from '@bizosaas/kernel'

const userAgent = 'BizOSaaS/0.1 (site reader; obeys robots.txt)'
const depth = 6
/** Between the starts of two requests: the site of somebody who does not know us. */
const politeMs = 250

interface Deps {
  /** Closed to private hosts. A test that serves the site itself gives one that is not. */
  readonly egress: Pick<Egress, 'forTenant'>
  readonly clock: Clock
  readonly reader: PageReader
  /** Default 250; less only for a site of one's own, as tests have. */
  readonly delayMs?: number
}

/** The crawler for sites that nobody connected. A site that speaks no HTTPS is tried without it, as browsers do. */
export function createPublicSiteReader(deps: Deps): PublicSiteReader {
  return {
    async read(request) {
      try {
        return await crawl(deps, request)
      } catch (error) {
        const plain = withoutEncryption(request.site.url)
        if (plain === null || !isSilent(error)) throw await inWords({ deps, request, error })
        return crawl(deps, { ...request, site: { ...request.site, url: plain } }).catch(async (second: unknown) => {
          throw await inWords({ deps, request, error: isSilent(second) ? error : second })
        })
      }
    },
  }
}

async function crawl(
  { egress, clock, reader, delayMs = politeMs }: Deps,
  { tenantId, site, onPage, frontier, readBefore, lastRead, signal }: ReadPublicSiteRequest,
): Promise<SiteReading> {
  const { url: startUrl, mostPages, mostMs } = site
  const budget = { pages: mostPages, depth, ms: mostMs }
  const behaviour = { budget, userAgent, delayMs, signal, clock, reader }
  const report = await crawlSite({ ...behaviour, startUrl, fetch: egress.forTenant(tenantId), onPage, frontier, readBefore, lastRead })
  return { ...report, objects: [] }
}

function withoutEncryption(url: string): string | null {
  return url.startsWith('https:') ? url.replace('https:', 'http:') : null
}

/** No answer at all: neither a page nor a refusal. */
function isSilent(error: unknown): boolean {
  return isAppError(error) && error.code === 'crawl-site-unreachable' && error.details.status === undefined && !isNameless(error)
}

function isNameless(error: AppError): boolean {
  return egressFailure(error.cause)?.reason === 'the name leads nowhere'
}

interface Failed {
  readonly deps: Deps
  readonly request: ReadPublicSiteRequest
  readonly error: unknown
}

/** What happened in the words of an audit: whoever reads them typed an address a moment ago. */
async function inWords({ deps, request, error }: Failed): Promise<unknown> {
  if (!isAppError(error)) return error
  switch (error.code) {
    case 'egress-address-refused':
      return appError('audit-address-internal', { cause: error })
    case 'crawl-forbidden-by-robots':
      return appError((await hasRobots({ deps, request, error })) ? 'audit-robots-refused' : 'audit-site-silent', { cause: error })
    case 'crawl-site-unreachable':
      return isNameless(error) ? appError('audit-name-unknown', { cause: error }) : unreached(error)
    default:
      return error
  }
}

function unreached(error: AppError): AppError {
  const { status = null } = error.details
  const isRefusal = status === 401 || status === 403 || status === 429
  return appError(isRefusal ? 'audit-site-refused' : 'audit-site-silent', { details: { status }, cause: error })
}

/** A server that fails to give its robots.txt counts as forbidding everything (RFC 9309): then it is broken rather than unwilling. */
async function hasRobots({ deps, request, error }: Failed & { readonly error: AppError }): Promise<boolean> {
  const { url } = error.details
  if (typeof url !== 'string') return true
  const fetch = deps.egress.forTenant(request.tenantId)
  const robots = await lookAtPage({ url: new URL('/robots.txt', url).href, fetch, userAgent, clock: deps.clock })
  return robots !== null && robots.status < 500
}
