import type { ReportPart, ReportView } from './report-view.ts'
import { reportWords as words } from './report-words.ts'

export type ReportTopic = keyof typeof words.nothing

const partsOf: Readonly<Record<Exclude<ReportTopic, 'found'>, readonly ReportPart[]>> = {
  decided: ['proposed', 'approved', 'allowed', 'rejected', 'changes-requested', 'expired'],
  changed: ['changed', 'failed', 'not-verified'],
  effects: ['lift', 'loss', 'no-effect', 'not-enough-data', 'awaiting', 'unmeasurable'],
  undone: ['undone'],
}

/** Whether there is anything to tell of a topic. */
export function isTold({ found, counts }: Pick<ReportView, 'found' | 'counts'>, topic: ReportTopic): boolean {
  if (topic === 'found') return found.groups.length > 0
  return partsOf[topic].some((part) => counts[part] > 0)
}

/** Everything there was nothing of, in one sentence; null where there was something of all. */
export function nothingText(report: Pick<ReportView, 'found' | 'counts'>): string | null {
  const parts = (['found', 'decided', 'changed', 'effects', 'undone'] as const)
    .filter((topic) => !isTold(report, topic))
    .map((topic) => words.nothing[topic])
  const last = parts.at(-1)
  if (last === undefined) return null
  const sentence = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}
