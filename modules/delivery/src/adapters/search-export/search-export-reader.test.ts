import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createSearchExportReader } from './search-export-reader.ts'

const reader = createSearchExportReader()
const csv = (text: string, name = 'data.csv') => reader.read({ name, bytes: strToU8(text) })
const zip = (files: Readonly<Record<string, string>>) =>
  reader.read({
    name: 'export.zip',
    bytes: zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  })
const found = (read: ReturnType<typeof csv>) => {
  if (read.kind === 'unreadable') throw new Error(read.problem)
  return read.found
}

test('the ZIP of the report gives days of the site, pages and queries', () => {
  const { days, pages, queries } = found(
    zip({
      'Chart.csv': 'Date,Clicks,Impressions,CTR,Position\n2026-03-01,12,340,3.53%,14.2\n2026-03-02,9,310,2.9%,15.01\n',
      'Pages.csv': 'Top pages,Clicks,Impressions,CTR,Position\nhttps://a.example/cakes/,20,400,5%,8.1\nhttps://a.example/,1,250,0.4%,22\n',
      'Queries.csv': 'Top queries,Clicks,Impressions,CTR,Position\n"cakes, to order",14,200,7%,5\n',
      'Countries.csv': 'Country,Clicks,Impressions,CTR,Position\nUnited Kingdom,21,650,3.2%,14\n',
      'Filters.csv': 'Filter,Value\nSearch type,Web\n',
    }),
  )
  expect(days).toEqual([
    { page: '', day: '2026-03-01', clicks: 12, impressions: 340, position: 14.2 },
    { page: '', day: '2026-03-02', clicks: 9, impressions: 310, position: 15.01 },
  ])
  expect(pages.map(({ name }) => name)).toEqual(['https://a.example/cakes/', 'https://a.example/'])
  expect(queries).toEqual([{ name: 'cakes, to order', clicks: 14, impressions: 200, position: 5 }])
})

test('a German export says the same, with its signs between thousands and its comma', () => {
  const { days, queries } = found(
    zip({
      'Diagramm.csv': '\uFEFFDatum;Klicks;Impressionen;CTR;Position\n2026-03-01;1.212;34.000;3,5 %;14,2\n',
      'Suchanfragen.csv': 'Häufigste Suchanfragen,Klicks,Impressionen,CTR,Position\nTorten Köln,4,90,"4,4 %","6,5"\n',
    }),
  )
  expect(days).toEqual([{ page: '', day: '2026-03-01', clicks: 1212, impressions: 34_000, position: 14.2 }])
  expect(queries).toEqual([{ name: 'Torten Köln', clicks: 4, impressions: 90, position: 6.5 }])
})

test('a report about one page gives days of that page', () => {
  const { days } = found(
    zip({
      'Chart.csv': 'Date,Clicks,Impressions\n2026-03-01,2,30\n',
      'Pages.csv': 'Top pages,Clicks,Impressions\nhttps://a.example/cakes/#menu,2,30\n',
    }),
  )
  expect(days).toEqual([{ page: 'https://a.example/cakes', day: '2026-03-01', clicks: 2, impressions: 30, position: null }])
})

test('rows of a day and page for several queries are one day, and the place counts as often as it was shown', () => {
  const text = `date,page,query,clicks,impressions,ctr,position
2026-03-01,https://a.example/cakes/,cakes,3,90,0.03,4
2026-03-01,https://a.example/cakes,wedding cakes,1,10,0.1,14
2026-03-01,https://a.example/,bakery,0,7,0,0
`
  const { days, queries } = found(csv(text))
  expect(queries.map(({ name, impressions }) => [name, impressions])).toEqual([
    ['cakes', 90],
    ['wedding cakes', 10],
    ['bakery', 7],
  ])
  expect(days).toEqual([
    { page: 'https://a.example/cakes', day: '2026-03-01', clicks: 4, impressions: 100, position: 5 },
    { page: 'https://a.example', day: '2026-03-01', clicks: 0, impressions: 7, position: null },
  ])
})

test.each([
  ['a day that is none', 'Date,Clicks,Impressions\n2026-03-01,1,2\n2026-02-30,1,2\n', 3, /"2026-02-30" is no day/],
  ['clicks that are no number', 'Date,Clicks,Impressions\n2026-03-01,many,2\n', 2, /"many" is no number of clicks/],
  ['more clicks than impressions', 'Date,Clicks,Impressions\n2026-03-01,3,2\n', 2, /more clicks \(3\) than impressions/],
  ['a missing column', 'Date,Clicks\n2026-03-01,1\n', 1, /column "impressions" is missing/],
  ['a quote that never ends', 'Date,Clicks,Impressions\n2026-03-01,"1,2\n', 2, /no row of a table/],
  ['no days at all', 'Top pages,Clicks,Impressions\nhttps://a.example/,1,2\n', null, /no days in it/],
])('%s is named with its line', (_what, text, line, problem) => {
  expect(csv(text)).toMatchObject({ kind: 'unreadable', file: 'data.csv', line, problem: expect.stringMatching(problem) })
})

test('a damaged ZIP and something else altogether are refused', () => {
  expect(reader.read({ name: 'x.zip', bytes: Uint8Array.of(0x50, 0x4b, 1, 2, 3) })).toMatchObject({ problem: expect.stringContaining('damaged') })
  expect(csv('%PDF-1.7 binary', 'report.pdf')).toMatchObject({ kind: 'unreadable', problem: expect.stringContaining('no days') })
})
