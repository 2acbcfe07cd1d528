import { cacheToldIn } from './cache-name.ts'
import type { KnownAddresses } from './create-resolver.ts'
import { decodeBody } from './decode-body.ts'
import type { PageBody, PageReader, PageReading } from './page-reader.ts'
import { readPageFacts } from './read-page-facts.ts'

/** Reads in the thread that asks: right for a few pages, of which none is anybody's riddle. */
export function createPageReader(): PageReader {
  const addresses: KnownAddresses = new Map()
  return { read: async (body) => readBody(body, addresses) }
}

function readBody({ bytes, contentType, url, robotsHeader, hasFacts }: PageBody, addresses: KnownAddresses): PageReading {
  const html = decodeBody({ bytes, contentType })
  return { cache: cacheToldIn(html), facts: hasFacts ? readPageFacts({ html, url, robotsHeader, addresses }) : null }
}
