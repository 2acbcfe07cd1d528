import { expect, test } from 'vitest'
import { parseSitemap } from './parse-sitemap.ts'

test('reads the addresses of pages, and of pictures none', () => {
  const image = '<image:image><image:loc>https://a.example/i.png</image:loc></image:image>'
  const text = `<?xml version="1.0"?><!-- c --><s:urlset xmlns:s="x"><s:url>${image}<s:loc>
    https://a.example/?a=1&amp;b=2 </s:loc></s:url><s:url><s:loc><![CDATA[https://a.example/b]]></s:loc></s:url></s:urlset>`
  expect(parseSitemap(text)).toEqual({ sitemaps: [], locations: ['https://a.example/?a=1&b=2', 'https://a.example/b'] })
})

test('reads the parts of an index', () => {
  const text = '<sitemapindex><sitemap><loc>https://a.example/1.xml</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>'
  expect(parseSitemap(text)).toEqual({ sitemaps: ['https://a.example/1.xml'], locations: [] })
})

test.each(['', '<html><body><url><loc>/a</loc></url></body></html>', '{"urlset": []}', '<rss><channel/></rss>'])('takes for none: %s', (text) => {
  expect(parseSitemap(text)).toBeNull()
})

test('a file that breaks off gives what stands in it', () => {
  expect(parseSitemap('<urlset><url><loc>https://a.example/a</loc></url><url><loc>https://a.exa')).toEqual({
    sitemaps: [],
    locations: ['https://a.example/a'],
  })
})
