import type { Measured } from './bench.ts'

export interface PairedRounds {
  readonly rounds: number
  /** How often a round goes from one side to the other, default once: the more often, the less a neighbour who comes and goes can favour one of them. */
  readonly turns?: number
  /** Each measures one turn of its side. */
  readonly product: () => Promise<number>
  readonly floor: () => Promise<number>
  log(line: string): void
}

/**
 * Product and floor one after the other in every turn, alternating which goes first, and one turn before that nobody counts: neighbours
 * slow both sides alike, so the ratio of a round is steadier than its figures. Answers product / floor, each the mean of the round's turns.
 */
export async function pairedRounds(options: PairedRounds): Promise<Measured & { readonly products: readonly number[] }> {
  const { rounds, turns = 1, product, floor, log } = options
  const ratios: number[] = []
  const products: number[] = []
  const floors: number[] = []
  await floor()
  await product()
  for (let round = 0; round < rounds; round += 1) {
    let [ours, theirs] = [0, 0]
    for (let turn = 0; turn < turns; turn += 1) {
      const isFloorFirst = (round + turn) % 2 === 0
      if (isFloorFirst) theirs += (await floor()) / turns
      ours += (await product()) / turns
      if (!isFloorFirst) theirs += (await floor()) / turns
    }
    products.push(ours)
    floors.push(theirs)
    ratios.push(ours / theirs)
    log(`round ${round + 1}: product ${ours.toFixed(2)}, floor ${theirs.toFixed(2)}, ratio ${(ours / theirs).toFixed(3)}`)
  }
  return { ratios, floors, products }
}
