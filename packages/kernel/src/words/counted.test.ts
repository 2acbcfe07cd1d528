import { expect, test } from 'vitest'
import { counted, formOf } from './counted.ts'

test('one is told from none and from many', () => {
  const page = ['page', 'pages'] as const
  expect([0, 1, 2, 1_200].map((count) => counted(count, page))).toEqual(['0 pages', '1 page', '2 pages', '1,200 pages'])
  expect([1, 2].map((count) => formOf(count, ['this link', 'these links']))).toEqual(['this link', 'these links'])
  expect([1, 2].map((count) => formOf(count, 'no sitemap'))).toEqual(['no sitemap', 'no sitemap'])
})
