import type { EffectResult } from './measure-effect.ts'

interface Measured {
  readonly result: EffectResult
  /** What was measured. */
  readonly of: 'pages' | 'site'
  /** Other changes of the same pages in the same time, which nobody can tell apart from this one. */
  readonly alsoChanged: number
}

/** The result in a sentence or two a client can read: the counts first, then what of them is due to the change. */
export function effectWords({ result, of, alsoChanged }: Measured): string {
  const what = of === 'pages' ? 'Clicks' : 'Clicks of the whole site'
  if (result.verdict === 'not-enough-data') return whyNot({ result, what })
  return `${what} ${wentTo(result)}: ${verdictIn(result)}.${besides(alsoChanged)}`
}

type Told = Exclude<EffectResult, { verdict: 'not-enough-data' }>

function wentTo({ figures: { perDayBefore, perDayAfter, othersPerDay } }: Told): string {
  const own = `went from ${perDay(perDayBefore)} to ${perDay(perDayAfter)} a day`
  return othersPerDay === null ? own : `${own}, those of the pages left alone from ${perDay(othersPerDay.before)} to ${perDay(othersPerDay.after)}`
}

function verdictIn({ verdict, change, interval, smallestVisible, figures }: Told): string {
  const alone = figures.othersPerDay === null ? '; there are no other pages to compare with, so whatever else happened then is in it' : ''
  if (verdict === 'no-effect') return `no effect of the change can be seen; a rise of ${percent(smallestVisible)} would have shown${alone}`
  const [least, most] = verdict === 'lift' ? interval : [-interval[1], -interval[0]]
  const much = `${percent(Math.abs(change))} ${verdict === 'lift' ? 'more' : 'fewer'}`
  const sure = `(very likely between ${percent(Math.max(0, least))} and ${percent(most)})`
  return alone === '' ? `${much} than without the change ${sure}` : `${much} than before ${sure}${alone}`
}

function besides(alsoChanged: number): string {
  if (alsoChanged === 0) return ''
  return alsoChanged === 1
    ? ' Another change of the same pages falls into this time and is part of it.'
    : ` ${alsoChanged} other changes of the same pages fall into this time and are part of it.`
}

function whyNot({ result, what }: { result: Extract<EffectResult, { verdict: 'not-enough-data' }>; what: string }): string {
  switch (result.reason) {
    case 'too-few-days-before':
      return `Not enough data: only ${result.figures.daysBefore} days before the change are known.`
    case 'too-few-days-after':
      return `Not enough data yet: only ${result.figures.daysAfter} days after the change are known.`
    case 'too-few-counts':
      return `Not enough data: ${what.toLowerCase()} are fewer than two a day, so chance decides.`
    case 'too-unsteady':
      return `Not enough data: ${what.toLowerCase()} go up and down so much that only a rise of ${percent(result.smallestVisible ?? 0)} would show.`
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function perDay(count: number): string {
  return count < 10 ? count.toFixed(1) : String(Math.round(count))
}
