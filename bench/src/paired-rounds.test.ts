import { expect, test } from 'vitest'
import { pairedRounds } from './paired-rounds.ts'

test('measures in turns, does not count the warm-up, and divides product by floor', async () => {
  const order: string[] = []
  let speed = 0
  const side = (name: string) => async () => {
    order.push(name)
    speed += 1
    return speed
  }
  const { ratios, products, floors } = await pairedRounds({ rounds: 2, product: side('product'), floor: side('floor'), log: () => {} })
  expect(order).toEqual(['floor', 'product', 'floor', 'product', 'product', 'floor'])
  expect({ products, floors, ratios }).toEqual({ products: [4, 5], floors: [3, 6], ratios: [4 / 3, 5 / 6] })
})

test('a round of several turns goes to and fro, and its figures are the means', async () => {
  const order: string[] = []
  const side = (name: string, values: number[]) => async () => {
    order.push(name)
    return values.shift() ?? Number.NaN
  }
  const measured = await pairedRounds({
    rounds: 1,
    turns: 2,
    product: side('product', [0, 10, 20]),
    floor: side('floor', [0, 20, 40]),
    log: () => {},
  })
  expect(order.slice(2)).toEqual(['floor', 'product', 'product', 'floor'])
  expect(measured).toEqual({ products: [15], floors: [30], ratios: [0.5] })
})
