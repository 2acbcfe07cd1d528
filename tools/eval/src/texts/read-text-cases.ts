import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { PageSnapshot, SiteEvidence } from '@bizosaas/automation'
import { readPageFacts } from '@bizosaas/crawler'
import { z } from 'zod'

/** One page texts are asked for, on a small site whose other titles show its pattern. */
export interface TextCase {
  readonly file: string
  /** Below the site's origin. */
  readonly path: string
  readonly html: string
  readonly page: PageSnapshot
  readonly site: SiteEvidence
  /** Titles of its other pages. */
  readonly siteTitles: readonly string[]
}

export const textsFolder = new URL('../../../../agents/content-seo/evals/texts/', import.meta.url)

const entrySchema = z.strictObject({ file: z.string(), path: z.string(), siteTitles: z.array(z.string()) })
const origin = 'https://site.example'
const readAt = '2026-01-05T09:00:00.000Z'

/** Every page of the collection, as the crawler reads it. */
export async function readTextCases(): Promise<readonly TextCase[]> {
  const entries = z.array(entrySchema).parse(JSON.parse(await readFile(new URL('pages.json', textsFolder), 'utf8')))
  return Promise.all(entries.map(readCase))
}

async function readCase({ file, path, siteTitles }: z.infer<typeof entrySchema>): Promise<TextCase> {
  const html = await readFile(new URL(`pages/${file}.html`, textsFolder), 'utf8')
  return textCaseOf({ file, path, html, siteTitles })
}

/** A page with this text, among the others of its site. */
export function textCaseOf({ file, path, html, siteTitles }: Pick<TextCase, 'file' | 'path' | 'html' | 'siteTitles'>): TextCase {
  const page = snapshot(path, html)
  const others = siteTitles.map((title, at) => snapshot(`/0-other-${at}/`, `<title>${title}</title><body>`))
  return { ...{ file, path, html, page, siteTitles }, site: siteOf([page, ...others]) }
}

function snapshot(path: string, html: string): PageSnapshot {
  const url = `${origin}${path}`
  return {
    ...{ url, finalUrl: url, status: 200, hops: [], isLoop: false, depth: 1 },
    ...{ contentType: 'text/html', bytes: Buffer.byteLength(html), elapsedMs: 100 },
    ...{ headers: {}, digest: createHash('sha256').update(html).digest('hex'), cache: null, readAt },
    facts: readPageFacts({ html, url }),
  }
}

function siteOf(pages: readonly PageSnapshot[]): SiteEvidence {
  return {
    ...{ siteUrl: `${origin}/`, startUrl: `${origin}/`, isComplete: true, objects: [], links: [], images: [] },
    ...{ sitemap: { files: [], urls: [] }, blocked: [], plainHttp: null },
    async *pages() {
      yield* pages
    },
  }
}
