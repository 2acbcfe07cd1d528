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
    { level: 2, text: 'Menu', isInContent: false },
    { level: 1, text: 'Boiler repair', isInContent: false },
    { level: 2, text: 'Heating', isInContent: true },
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
