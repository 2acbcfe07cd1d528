import { expect, test } from 'vitest'
import { collectPages } from './collect-pages.ts'

test('a list whose last page points to itself ends at the cap and says so', async () => {
  let asked = 0
  const fetchPage = async () => ({ items: [asked++], next: 1 })
  expect(await collectPages({ first: 1, fetchPage, maxPages: 3 })).toEqual({ items: [0, 1, 2], isComplete: false })
  expect(asked).toBe(3)
})

test('a list that ends is complete', async () => {
  const fetchPage = async (page: number) => ({ items: [page], next: page < 2 ? page + 1 : null })
  expect(await collectPages({ first: 1, fetchPage, maxPages: 3 })).toEqual({ items: [1, 2], isComplete: true })
})

test('a first page that wants no cursor is asked for with null', async () => {
  const asked: (string | null)[] = []
  const fetchPage = async (after: string | null) => {
    asked.push(after)
    return { items: [after], next: after === null ? 'second' : null }
  }
  expect(await collectPages({ first: null, fetchPage, maxPages: 5 })).toEqual({ items: [null, 'second'], isComplete: true })
  expect(asked).toEqual([null, 'second'])
})
