import type { OutcomesScore } from './evaluate-outcomes.ts'

/** The figures of the evaluation as a person reads them. */
export function outcomesInWords({ planted, series, wrongAlarms, blind, lift, loss }: OutcomesScore): string {
  return [
    `planted lift, nothing, loss: ${planted.join(', ')}`,
    `nothing happened in ${series}: ${percent(wrongAlarms)} taken for an effect (asked: at most 6 %), ${percent(blind)} too unsteady to tell`,
    `30 % more: visible in ${lift.visible} of ${series}, of these ${percent(lift.seen)} seen (asked: 80 %), ${percent(lift.opposite)} taken for a loss`,
    `30 % less: visible in ${loss.visible} of ${series}, of these ${percent(loss.seen)} seen (asked: 80 %), ${percent(loss.opposite)} taken for a lift`,
  ].join('\n')
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
