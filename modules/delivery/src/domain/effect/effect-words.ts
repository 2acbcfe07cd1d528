import type { EffectResult } from './measure-effect.ts'

/** The result in a sentence or two a client can read. `of`: what was measured. */
export function effectWords({ result, of }: { result: EffectResult; of: 'pages' | 'site' }): string {
  const what = of === 'pages' ? 'Clicks' : 'Clicks of the whole site'
  if (result.verdict === 'not-enough-data') return whyNot({ result, what })
  const { verdict, change, interval, smallestVisible, figures } = result
  const compared = figures.isCompared ? 'compared with the other pages of the site' : 'compared with the time before only'
  if (verdict === 'no-effect')
    return `No effect on ${what.toLowerCase()} can be seen, ${compared}; a rise of ${percent(smallestVisible)} would have shown.`
  const [least, most] = verdict === 'lift' ? interval : [-interval[1], -interval[0]]
  const went = verdict === 'lift' ? 'rose' : 'fell'
  const between = `between ${percent(Math.max(0, least))} and ${percent(most)}`
  return `${what} ${went} by ${percent(Math.abs(change))} (${between}), ${compared}: from ${perDay(figures.perDayBefore)} to ${perDay(figures.perDayAfter)} a day.`
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
