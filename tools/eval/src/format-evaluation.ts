import type { Comparison } from './compare-findings.ts'
import type { PartReport } from './run-seo-evaluation.ts'
import { type CodeScore, passes } from './score-codes.ts'

/** A part as a table: one line for each code. */
export function formatEvaluation(title: string, { sites, scores }: PartReport): readonly string[] {
  const head = `${'code'.padEnd(32)} planted  found  right  precision  recall`
  return [`${title}: ${sites} sites`, head, ...scores.map(line), '']
}

/** Each finding that is missing or wrong, with its page. */
export function formatMisses(bySite: ReadonlyMap<string, Comparison>): readonly string[] {
  return [...bySite.values()].flatMap(({ missing, wrong }) => [
    ...missing.map(({ code, url, part }) => `missing  ${code}  ${url}${part === undefined ? '' : `  ${part}`}`),
    ...wrong.map(({ code, url, key, detail }) => `wrong    ${code}  ${url}  ${key}  ${detail}`),
  ])
}

function line(score: CodeScore): string {
  const { code, planted, found, right, precision, recall } = score
  const figures = `${number(planted, 7)}${number(found, 7)}${number(right, 7)}${percent(precision, 11)}${percent(recall, 8)}`
  return `${code.padEnd(32)} ${figures}${passes(score) ? '' : '  below the bar'}`
}

function number(value: number, width: number): string {
  return String(value).padStart(width)
}

function percent(value: number | null, width: number): string {
  return (value === null ? '-' : value.toFixed(3)).padStart(width)
}
