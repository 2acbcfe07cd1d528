import type { BriefLine, BriefSource, BriefTopic, DayProposal, TenantDay } from '@bizosaas/automation'

const dayMs = 24 * 60 * 60_000
/** Nobody has looked for so long that somebody should be asked. */
const patienceMs = 3 * dayMs
/** What expires sooner is lost unless somebody decides now. */
const lastCallMs = 2 * dayMs

const ofProposal = { kind: 'proposal', runId: null } as const

interface Given {
  readonly day: TenantDay
  readonly now: Date
}

/** One line a topic, in the order in which they need somebody. Each number is the number of the line's sources, and of nothing else. */
export function briefTheDay({ day, now }: Given): readonly BriefLine[] {
  const late = day.waiting.flatMap((proposal) => lateness(proposal, now))
  const failed = [
    ...day.ended.filter(({ state }) => state !== 'verified' && state !== 'measured').map(failedChange),
    ...day.failedRuns.map(failedRun),
  ]
  const won = day.ended.flatMap(wonChange)
  const risks = [...day.failingConnections.map(failingConnection), ...day.hostFindings.map(hostFinding), ...day.ended.flatMap(lostChange)]
  const line = (topic: BriefTopic, sources: readonly BriefSource[], sentence: string): BriefLine => ({
    topic,
    sentence,
    sources,
    isComplete: day.isComplete,
  })
  return [
    line('waiting', day.waiting.map(waiting), waitingWords(day.waiting.length)),
    line('overdue', late, overdueWords(late.length)),
    line('failed', failed, failed.length === 0 ? 'Nothing failed.' : `${counted(failed.length, 'change or run', 'changes or runs')} failed.`),
    line('won', won, wonWords(won.length)),
    line('at-risk', risks, riskWords(risks.length)),
  ]
}

function waitingWords(count: number): string {
  return count === 0 ? 'Nothing waits for a person.' : `${counted(count, 'proposal waits', 'proposals wait')} for a person.`
}

function overdueWords(count: number): string {
  return count === 0 ? 'Nothing is overdue.' : `${counted(count, 'of them is', 'of them are')} overdue.`
}

function wonWords(count: number): string {
  return count === 0
    ? 'No change was seen live or measured as a lift.'
    : `${counted(count, 'change was', 'changes were')} seen live or measured as a lift.`
}

function riskWords(count: number): string {
  return count === 0 ? 'Nothing is at risk.' : `${counted(count, 'thing is', 'things are')} at risk.`
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function waiting({ id, title, state, askedAt, changedAt }: DayProposal): BriefSource {
  const isUnknown = state === 'unknown'
  const note = isUnknown ? 'Nobody knows whether it was written: look, and settle it.' : 'Waits for a decision.'
  return { ...ofProposal, id, title, note, at: isUnknown ? changedAt : askedAt }
}

function lateness(proposal: DayProposal, now: Date): BriefSource[] {
  const { id, title, state, askedAt, changedAt, expiresAt } = proposal
  const source = { ...ofProposal, id, title }
  if (state === 'unknown') return [{ ...source, note: 'Its outcome is not settled.', at: changedAt }]
  if (Date.parse(expiresAt) - now.getTime() < lastCallMs) return [{ ...source, note: `Expires on ${expiresAt.slice(0, 10)}.`, at: askedAt }]
  if (now.getTime() - Date.parse(askedAt) > patienceMs) return [{ ...source, note: 'Has waited for more than three days.', at: askedAt }]
  return []
}

function failedChange({ id, title, state, changedAt }: DayProposal): BriefSource {
  const note = state === 'partly-executed' ? 'Only a part of it could be written.' : 'It could not be written.'
  return { ...ofProposal, id, title, note, at: changedAt }
}

function failedRun({ kind, id, name, problem, at }: TenantDay['failedRuns'][number]): BriefSource {
  return { kind, id, title: name, note: `${problem}.`, at, runId: null }
}

function wonChange({ id, title, state, effect, changedAt }: TenantDay['ended'][number]): BriefSource[] {
  const source = { ...ofProposal, id, title, at: changedAt }
  if (state === 'verified') return [{ ...source, note: 'Seen live.' }]
  return state === 'measured' && effect === 'lift' ? [{ ...source, note: 'Brought more clicks.' }] : []
}

function lostChange({ id, title, state, effect, changedAt }: TenantDay['ended'][number]): BriefSource[] {
  return state === 'measured' && effect === 'loss' ? [{ ...ofProposal, id, title, note: 'Lost clicks: it can be undone.', at: changedAt }] : []
}

function failingConnection({ id, account, problem, since }: TenantDay['failingConnections'][number]): BriefSource {
  return { kind: 'connection', id, title: account, note: `${problem}.`, at: since, runId: null }
}

function hostFinding({ id, runId, host, detail, at }: TenantDay['hostFindings'][number]): BriefSource {
  return { kind: 'finding', id, title: host, note: detail, at, runId }
}
