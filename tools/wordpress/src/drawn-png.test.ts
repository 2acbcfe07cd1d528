import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { drawnPng } from './drawn-png.ts'

const picture = { width: 3, height: 2, from: [0, 0, 0], to: [255, 128, 0] } as const

test('draws a PNG whose size, first and last colour are those asked for', () => {
  const png = drawnPng(picture)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2])
  const start = png.indexOf('IDAT') + 4
  const pixels = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)))
  expect([...pixels.subarray(1, 4)]).toEqual([0, 0, 0])
  expect([...pixels.subarray(-3)]).toEqual([255, 128, 0])
})

test('draws the same bytes every time', () => {
  expect(drawnPng(picture).equals(drawnPng(picture))).toBe(true)
})
