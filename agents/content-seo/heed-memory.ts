import type { AgentMemory, RememberedChange } from '@bizosaas/automation'
import type { FoundFault } from './found-fault.ts'

/** What people have said no to before, as the faults it was about: none of these is proposed again. */
export interface Heeded {
  readonly found: readonly FoundFault[]
  /** Without those a person dismissed: they are not worth anybody's time. */
  readonly worthDoing: readonly FoundFault[]
}

/** Takes the change away from each fault for which a person rejected one, took one back, or dismissed it, and says so. */
export function heedMemory(found: readonly FoundFault[], memory: AgentMemory | null): Heeded {
  if (memory === null) return { found, worthDoing: found }
  const dismissed = new Map(memory.dismissed.map(({ findingKey, reason }) => [findingKey, `A person dismissed this finding: ${quoted(reason)}`]))
  const refused = new Map(memory.changes.flatMap((change) => (isNo(change) ? [[change.findingKey, refusal(change)]] : [])))
  const heeded = found.map((one): FoundFault => {
    const { key } = one.finding
    const reason = dismissed.get(key) ?? refused.get(key)
    if (reason === undefined || one.fault.mend.kind !== 'call') return one
    return { ...one, fault: { ...one.fault, mend: { kind: 'abstain', reason } } }
  })
  return { found: heeded, worthDoing: heeded.filter(({ finding }) => !dismissed.has(finding.key)) }
}

function isNo({ answer }: RememberedChange): boolean {
  return answer === 'rejected' || answer === 'undone'
}

function refusal({ answer, reason, at }: RememberedChange): string {
  const day = at.slice(0, 10)
  if (answer === 'undone') return `A person took the change for it back on ${day}.`
  return reason === null ? `A person rejected the change for it on ${day}.` : `A person rejected the change for it on ${day}: ${quoted(reason)}`
}

function quoted(reason: string): string {
  return `“${reason}”`
}
