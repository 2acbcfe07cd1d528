import { expect, test } from 'vitest'
import { createTrapGuard } from './create-trap-guard.ts'

const trapped = (paths: readonly string[]) => {
  const isTrap = createTrapGuard()
  return paths.filter((path) => isTrap(`https://a.example${path}`))
}
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

test('lets numbered paging pass up to a hundred pages, and five beyond', () => {
  const pages = numbers(107).map((page) => `/shop/?page=${page}`)
  expect(trapped(pages)).toEqual(['/shop/?page=106', '/shop/?page=107'])
})

test('counts the pages of a filtered list as one variant of it', () => {
  const lists = numbers(6).flatMap((colour) => numbers(9).map((page) => `/shop/?colour=${colour}&page=${page}`))
  expect(trapped(lists)).toEqual(numbers(9).map((page) => `/shop/?colour=6&page=${page}`))
})

test('knows a page after five queries that are no numbering', () => {
  expect(trapped(numbers(7).map((month) => `/calendar?m=${month}`))).toEqual(['/calendar?m=6', '/calendar?m=7'])
  expect(trapped(numbers(6).map((at) => `/list?page=x${at}`))).toEqual(['/list?page=x6'])
})

test('ends a calendar whose months stand in the path after thirty-six of them, each folder by itself', () => {
  const months = numbers(40).map((at) => `/events/${2026 + Math.floor(at / 12)}/${(at % 12) + 1}/`)
  expect(trapped([...months, '/talks/2031-05-01'])).toEqual(months.slice(36))
})

test('takes articles filed under their date for what they are', () => {
  expect(trapped(numbers(60).map((at) => `/2026/05/article-${at}/`))).toEqual([])
})

test('refuses a path that carries a session, and no other brackets', () => {
  expect(trapped(['/(S(lit3py55t21z5v55vlm25s55))/home', '/wiki/Set_(game)', '/f(x)/'])).toEqual(['/(S(lit3py55t21z5v55vlm25s55))/home'])
})
