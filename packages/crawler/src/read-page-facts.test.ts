import { expect, test } from 'vitest'
import { readPageFacts } from './read-page-facts.ts'

const html = `<!doctype html><html lang="en-GB"><head><title> Boiler  repair &amp; service – Aire </title><meta name="Description" content=" Short. ">
<meta property="og:site_name" content="Aire"><meta name="robots" content="max-image-preview:large, NOINDEX"><link rel="canonical" href="/boiler/">
<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/7"></head><body class="page page-id-7"><header><img src="/logo.png"><h2>Menu</h2></header>
<main><h1>Boiler repair</h1><p>Outside the editor.</p><div class="entry-content"><p>First one. <script>no()</script></p><h2>Heating</h2>
<figure><img src="/a.png"><figcaption>A boiler</figcaption></figure><p>A paragraph that stands next to it.</p><img src="/b.png" alt=""><img src="/c.png" alt=" Tap " role="presentation">
<form><p>Do not count me</p></form><a href="/x#y" rel="nofollow">more <b>here</b></a><a href="#top">top</a><a href="tel:1">call</a></div></main><svg><title>icon</title></svg></body></html>`

const facts = readPageFacts({ html, url: 'https://aire.example/boiler', robotsHeader: 'nosnippet' })

test('reads what the head says', () => {
  expect(facts).toMatchObject({
    title: 'Boiler repair & service – Aire',
    metaDescription: 'Short.',
    siteName: 'Aire',
    language: 'en-GB',
    canonical: 'https://aire.example/boiler/',
    apiUrl: 'https://aire.example/wp-json/wp/v2/pages/7',
    robots: ['max-image-preview:large', 'noindex', 'nosnippet'],
    bodyClasses: ['page', 'page-id-7'],
  })
})

test('keeps headings in order and tells content from its surroundings', () => {
  expect(facts.headings).toEqual([
    { level: 2, text: 'Menu', isInContent: false, isEmpty: false },
    { level: 1, text: 'Boiler repair', isInContent: false, isEmpty: false },
    { level: 2, text: 'Heating', isInContent: true, isEmpty: false },
  ])
  expect(facts.paragraphs).toEqual(['First one.', 'A paragraph that stands next to it.'])
})

test('tells a missing alternative text from an empty one, and keeps the words around a picture', () => {
  const [logo, missing, empty, hidden] = facts.images
  expect(logo).toMatchObject({ alt: null, isInContent: false })
  expect(missing).toMatchObject({
    alt: null,
    isInContent: true,
    caption: 'A boiler',
    heading: 'Heating',
    nearbyText: 'A paragraph that stands next to it.',
  })
  expect(empty).toMatchObject({ alt: '', caption: null, isDecoration: false })
  expect(hidden).toMatchObject({ alt: 'Tap', isDecoration: true })
})

test('keeps links to pages only, as they stand and as they lead', () => {
  expect(facts.links).toEqual([{ url: 'https://aire.example/x', href: '/x#y', text: 'more here', rel: 'nofollow', isInContent: true }])
})

test('reads an empty body without a fault', () => {
  expect(readPageFacts({ html: '', url: 'https://a.example/' })).toMatchObject({ title: null, headings: [], wordCount: 0, metaDescription: null })
})

const rich = readPageFacts({
  url: 'https://aire.example/',
  html: `<html lang="de"><head><title>Bad</title><title>Second</title><meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:title" content="One"><meta property="og:title" content="Two"><meta property="og:image" content="/a.png">
<link rel="alternate" hreflang="en-GB" href="/en/"><link rel="alternate" hreflang="x-default"><link rel="stylesheet" href="/s.css"><script src="/s.js"></script>
<script type="application/ld+json">{"@type":"Plumber","name":"Aire"}</script><script type="application/ld+json">{"@type":</script></head>
<body><header>Telefon und Menü</header><h1><img src="/logo.svg" alt="Aire"></h1><h2> </h2><iframe src="/map"></iframe>
<p>Wir bauen das Bad und die Heizung für Sie, auch mit dem Zuschuss von der Stadt, und sind nicht weit.</p><img src="/x.png" width="10" height="8">
<nav>Start und Ende</nav></body></html>`,
})

test('reads what machines are told: viewport, Open Graph, translations, structured data, what is loaded', () => {
  expect(rich).toMatchObject({
    title: 'Bad',
    viewport: 'width=device-width, initial-scale=1',
    openGraph: { 'og:title': 'One', 'og:image': '/a.png' },
    alternates: [
      { hreflang: 'en-GB', url: 'https://aire.example/en/' },
      { hreflang: 'x-default', url: null },
    ],
    resources: [
      { url: 'https://aire.example/s.js', kind: 'script' },
      { url: 'https://aire.example/s.css', kind: 'style' },
      { url: 'https://aire.example/map', kind: 'frame' },
    ],
  })
  expect(rich.structuredData).toMatchObject([{ ok: true, data: { name: 'Aire' } }, { ok: false }])
})

test('without a region of its own the content is all but header, navigation and footer, in the language it is written in', () => {
  expect(rich).toMatchObject({ wordCount: 20, textLanguage: 'de' })
  expect(rich.headings.map(({ isEmpty }) => isEmpty)).toEqual([false, true])
  expect(rich.images.at(-1)).toMatchObject({ width: '10', height: '8', isInContent: true })
})

test('two pages that share most of their words share most of their shingles, and a short page keeps all of them', () => {
  const words = Array.from({ length: 120 }, (_, at) => `word${at}`)
  const shinglesOf = (list: readonly string[]) =>
    new Set(readPageFacts({ url: 'https://a.example/', html: `<main>${list.join(' ')}</main>` }).shingles)
  const [one, same, other] = [shinglesOf(words), shinglesOf(words.with(60, 'else')), shinglesOf(words.map((word) => `${word}x`))]
  expect(one.size).toBe(116)
  expect(one.intersection(same).size).toBe(111)
  expect(one.intersection(other).size).toBe(0)
})

test('a page that opens elements without end, or closes what was never open, is read in a time that fits its size', () => {
  const many = 300_000
  const [anchors, headings, closing] = ['<a href=x><div>word ', '<h1><div>word ', '<b></i>'].map((begun) => begun.repeat(many))
  const began = performance.now()
  const facts = [anchors, headings, closing].map((html = '') => readPageFacts({ html, url: 'https://a.example/' }))
  expect(performance.now() - began).toBeLessThan(4_000)
  expect(facts[0]?.links).toHaveLength(500)
  expect(facts[1]?.headings[0]?.text).toMatch(/^word word .* word$/)
})
