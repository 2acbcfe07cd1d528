import { appError, type Json, type Repeat, type Reversibility, type Risk } from '@bizosaas/kernel'
import type { FieldChange } from '../domain/planned-action.ts'
import type { ActionCall, ActionRunner, RunOutcome } from '../ports/action-runner.ts'

type Fields = Readonly<Record<string, string>>

/** A vendor in memory: objects with text fields, actions `<repeat>.set-<risk>-<reversibility>`, a count of writes, and faults to order. */
export interface FakeVendor extends ActionRunner {
  readonly objects: Map<string, Fields>
  /** Every write that reached the vendor, by effect key. */
  readonly writes: string[]
  /** The account the connection has now. */
  accountLabel: string
  /** What the next write does instead of answering: dies before or after it wrote, is refused, is not kept. */
  fault: ((call: ActionCall) => Fault | null) | null
}

export type Fault = 'die-before' | 'die-after' | 'refuse' | 'limited' | 'drop-field' | 'no-answer'

export function createFakeActionRunner(): FakeVendor {
  const objects = new Map<string, Fields>()
  const writes: string[] = []
  const byKey = new Map<string, { result: Json; before: Json }>()
  const read = ({ input }: ActionCall) => {
    const found = objects.get(readInput(input).objectId)
    if (found === undefined) throw appError('vendor-object-not-found')
    return found
  }
  const vendor: FakeVendor = {
    objects,
    writes,
    accountLabel: 'shop.example',
    fault: null,
    facts: (actionId) => ({ actionId, title: `Set fields (${actionId})`, ...factsOf(actionId) }),
    async preview(call) {
      const now = read(call)
      const { objectId, fields } = readInput(call.input)
      return {
        target: {
          system: 'Fake',
          account: vendor.accountLabel,
          objectKind: 'page',
          objectId,
          objectLabel: `Page ${objectId}`,
          objectUrl: `https://shop.example/${objectId}`,
        },
        changes: Object.entries(fields).map(
          ([field, after]): FieldChange => ({
            field,
            label: field,
            kind: field === 'searchTitle' ? 'search-title' : 'text',
            before: now[field] ?? null,
            after,
          }),
        ),
        precondition: pick(now, Object.keys(fields)),
        notes: [],
        isSimulated: true,
      }
    },
    async preconditionHolds(call) {
      return JSON.stringify(pick(read(call), Object.keys(readInput(call.input).fields))) === JSON.stringify(call.precondition)
    },
    account: async () => vendor.accountLabel,
    async run(call) {
      const fault = vendor.fault?.(call) ?? null
      return runWithFault({ fault, write: (drop) => write({ call, effectKey: call.effect.key, drop }) })
    },
    async lookUp({ effect }) {
      const found = byKey.get(effect.key)
      return found === undefined ? null : { result: found.result, externalRef: effect.key.slice(0, 8) }
    },
    async readBack(call) {
      const { fields } = readInput(call.input)
      const seen = pick(read(call), Object.keys(fields))
      const missing = Object.keys(fields).filter((field) => seen[field] !== fields[field])
      return missing.length === 0 ? { kind: 'as-approved', observed: seen } : { kind: 'different', observed: seen, missing }
    },
    planUndo({ actionId, input, before, leaveOut = [] }) {
      const { objectId, fields } = readInput(input)
      const names = Object.keys(fields).filter((field) => !leaveOut.includes(field))
      return { kind: 'action', actionId, input: { objectId, fields: pick(before as Fields, names) } }
    },
  }
  function write({ call, effectKey, drop }: { call: ActionCall; effectKey: string; drop: boolean }): RunOutcome {
    const known = call.actionId.startsWith('key.') ? byKey.get(effectKey) : undefined
    if (known !== undefined) return { kind: 'done', ...known, externalRef: null }
    const { objectId, fields } = readInput(call.input)
    const now = read(call)
    writes.push(effectKey)
    const kept = drop ? Object.fromEntries(Object.entries(fields).filter(([field]) => field !== 'title')) : fields
    objects.set(objectId, { ...now, ...kept })
    const answer = { result: { ok: true }, before: pick(now, Object.keys(fields)) }
    byKey.set(effectKey, answer)
    return { kind: 'done', ...answer, externalRef: effectKey.slice(0, 8) }
  }
  return vendor
}

async function runWithFault({ fault, write }: { fault: Fault | null; write: (drop: boolean) => RunOutcome }): Promise<RunOutcome> {
  if (fault === 'die-before') return died()
  if (fault === 'refuse') return { kind: 'refused', code: 'vendor-refused', reason: 'no', retryAfterMs: null }
  if (fault === 'limited') return { kind: 'refused', code: 'vendor-rate-limited', reason: 'slow down', retryAfterMs: 50 }
  const outcome = write(fault === 'drop-field')
  if (fault === 'die-after') return died()
  return fault === 'no-answer' ? { kind: 'unknown', reason: 'no answer' } : outcome
}

function factsOf(actionId: string): { risk: Risk; repeat: Repeat; reversibility: Reversibility } {
  const [repeat, rest = ''] = actionId.split('.')
  const [, risk, reversibility] = rest.split('-')
  if (repeat === undefined || risk === undefined || reversibility === undefined) throw appError('action-not-found')
  return { repeat: repeat as Repeat, risk: risk as Risk, reversibility: reversibility as Reversibility }
}

function readInput(input: Json): { objectId: string; fields: Fields } {
  return input as { objectId: string; fields: Fields }
}

function pick(from: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])))
}

/** A killed process answers nobody: the call neither returns nor throws. */
function died(): Promise<never> {
  return new Promise(() => {})
}
