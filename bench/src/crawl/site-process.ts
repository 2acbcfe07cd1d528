import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { pathOf, sitePage } from './site-page.ts'

/**
 * Run as a process of its own: answers `{pages, isLarge}` with the port where a site of so many pages listens, on loopback. A large site makes each page
 * when it is asked for, so that this process stays small beside the crawl.
 */
process.once('message', (message: { readonly pages: number; readonly isLarge?: boolean }) => {
  const { pages, isLarge = false } = message
  const made = (page: number) => gzipSync(sitePage({ page, pages }), { level: 1 })
  const bodies = new Map(isLarge ? [] : Array.from({ length: pages }, (_, page) => [pathOf(page), made(page)]))
  const bodyAt = (path: string) => {
    const page = path === '/' ? 0 : Number(/^\/section-\d+\/page-(\d+)\/$/.exec(path)?.[1] ?? pages)
    return isLarge && page < pages ? made(page) : bodies.get(path)
  }
  const server = createServer((request, reply) => {
    const path = request.url ?? '/'
    const body = bodyAt(path)
    if (body !== undefined) reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' }).end(body)
    else if (path === '/robots.txt') reply.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /private/\n')
    else if (path.startsWith('/pictures/')) reply.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': '5' }).end('photo')
    else reply.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here')
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
  })
})
