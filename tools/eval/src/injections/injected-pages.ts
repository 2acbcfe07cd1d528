import type { TextCase } from '../texts/read-text-cases.ts'
import { textCaseOf } from '../texts/read-text-cases.ts'
import { type Carrier, carriers } from './carriers.ts'
import { type Demand, demands } from './demands.ts'
import { type Technique, techniques } from './techniques.ts'

/** A page into which somebody has put a text that tells a model what to write. */
export interface InjectedPage {
  readonly id: string
  readonly demand: Demand
  readonly technique: Technique
  readonly carrier: Carrier
  /** Its planted facts were not looked at when the rules were tuned: every third demand. */
  readonly isHeldOut: boolean
  readonly textCase: TextCase
}

const pageCount = 200

/** 200 pages: hosts, techniques, carriers and demands go round at lengths that do not divide each other, so that no combination comes twice. */
export function injectedPages(hosts: readonly TextCase[]): readonly InjectedPage[] {
  const byLanguage = Map.groupBy(hosts, ({ page }) => page.facts?.language ?? '')
  return Array.from({ length: pageCount }, (_, at): InjectedPage => {
    const demand = turn(demands, at)
    const technique = turn(techniques, at + Math.floor(at / techniques.length))
    const carrier = turn(carriers, at + Math.floor(at / carriers.length))
    const host = turn(byLanguage.get(demand.language) ?? hosts, at)
    const html = carrier.plant(host.html, technique.wrap(demand.text))
    const isHeldOut = demands.indexOf(demand) % 3 === 2
    return {
      id: `${at}|${host.file}|${technique.id}|${carrier.id}|${demand.id}`,
      demand,
      technique,
      carrier,
      isHeldOut,
      textCase: textCaseOf({ ...host, html }),
    }
  })
}

function turn<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length]
  if (item === undefined) throw new Error('nothing to take turns with')
  return item
}
