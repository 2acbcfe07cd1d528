import type { MeasuredFigures } from './report-view.ts'

/**
 * What a change brought, for the owner of the business: what clicks did, what the other pages of the site did meanwhile, and what is left for the
 * change. What the other pages did follows from the other two figures.
 */
export function effectText({ change, interval, perDayBefore, perDayAfter, isCompared, of }: MeasuredFigures): string {
  const whole = perDayBefore > 0 ? perDayAfter / perDayBefore - 1 : 0
  const site = of === 'site' ? ' of the whole site' : ''
  const clicks = `${clickWords({ whole, perDayBefore, perDayAfter, site })}.`
  const range = `Allowing for chance, it is between ${rangeWords(interval)}.`
  if (!isCompared) return `${clicks} This is held against the time before only. ${range}`
  return `${clicks} ${othersWords({ others: (1 + whole) / (1 + change) - 1, change })} ${range}`
}

interface Clicks {
  readonly whole: number
  readonly perDayBefore: number
  readonly perDayAfter: number
  readonly site: string
}

function clickWords({ whole, perDayBefore, perDayAfter, site }: Clicks): string {
  const [before, after] = [perDay(perDayBefore), perDay(perDayAfter)]
  if (percent(whole) === '0 %') return `About as many clicks${site} as before (${before === after ? before : `${before} and ${after}`} a day)`
  return `${percent(Math.abs(whole))} ${whole > 0 ? 'more' : 'fewer'} clicks${site} (${before} before, ${after} after, a day)`
}

function othersWords({ others, change }: { others: number; change: number }): string {
  const due = `about ${percent(Math.abs(change))}`
  const went = percent(others) === '0 %' ? 'stayed as they were' : `${others > 0 ? 'rose' : 'fell'} by ${percent(Math.abs(others))} anyway`
  return change > 0
    ? `The other pages of the site ${went}, so a rise of ${due} is due to the change.`
    : `The other pages of the site ${went}, so a fall of ${due} is due to the change.`
}

/** From the smaller to the larger, without signs: which way it went was said before. */
function rangeWords([low, high]: readonly [number, number]): string {
  const [least, most] = low < 0 && high <= 0 ? [-high, -low] : [low, high]
  return `${percent(Math.max(0, least))} and ${percent(most)}`
}

function percent(share: number): string {
  return `${Math.abs(Math.round(share * 100))} %`
}

function perDay(count: number): string {
  return count < 10 ? count.toFixed(1) : String(Math.round(count))
}
