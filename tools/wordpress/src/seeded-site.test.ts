import { expect, test } from 'vitest'
import { plantedFaults } from './planted-faults.ts'
import { siteContent } from './site-content.ts'

const entries = [...siteContent.pages, ...siteContent.posts]
const pathOf = (slug: string) => (slug === siteContent.frontPage ? '/' : `/${slug}/`)

test('every planted fault stands on a page of the site', () => {
  const paths = new Set(entries.map(({ slug }) => pathOf(slug)))
  const planted = Object.values(plantedFaults).flat()
  expect(planted.map((fault) => (typeof fault === 'string' ? fault : fault.path)).filter((path) => !paths.has(path))).toEqual([])
})

test('pictures without an alternative text are exactly those listed', () => {
  const of = (pattern: RegExp) =>
    entries.flatMap(({ slug, content }) => [...content.matchAll(pattern)].map((match) => ({ path: pathOf(slug), picture: match[1] })))
  expect(of(/<img[^>]*src="{{url:(\w+)}}" alt=""/g)).toEqual(plantedFaults.pictureWithEmptyAlt)
  expect(of(/<img(?![^>]*alt=)[^>]*src="{{url:(\w+)}}"/g)).toEqual(plantedFaults.pictureWithoutAlt)
})
