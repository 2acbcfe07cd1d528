import type { Json } from '@bizosaas/kernel'
import type { Random } from './create-random.ts'

/** When somebody with every right in the database, but without the key, lays a hand on it. */
export const moments = ['before-decision', 'after-decision', 'after-opening'] as const
export type Moment = (typeof moments)[number]

/** One statement by a superuser; `$1` is the proposal, then come `values`. */
export interface Tampering {
  readonly moment: Moment
  readonly what: string
  readonly sql: string
  readonly values: readonly unknown[]
}

interface Planning {
  readonly random: Random
  readonly moment: Moment
  /** The stored content, as it stands: each of its leaves may be changed. */
  readonly content: Json
  /** A person who exists and has nothing to do with the proposal. */
  readonly strangerId: string
}

/** Half of the cases change one leaf of the content, the others a column or a row beside it. */
export function planTampering({ random, moment, content, strangerId }: Planning): Tampering {
  const rows = moment === 'before-decision' ? beforeDecision(strangerId) : [...beforeDecision(strangerId), ...afterDecision(strangerId)]
  if (random.below(2) === 0) return { moment, ...random.pick(rows) }
  const { path, value } = random.pick(changeableLeaves(content))
  const sql = 'update proposal_version set content = jsonb_set(content, $2::text[], $3::jsonb) where proposal_id = $1'
  return { moment, what: path.join('.'), sql, values: [path, JSON.stringify(value)] }
}

type Row = Omit<Tampering, 'moment'>

function beforeDecision(strangerId: string): readonly Row[] {
  const version = (what: string): Row => ({ what, sql: `update proposal_version set ${what} where proposal_id = $1`, values: [] })
  const proposal = (what: string, ...values: unknown[]): Row => ({ what, sql: `update proposal set ${what} where id = $1`, values })
  return [
    version('policy_version = policy_version + 1'),
    version(`policy_answer = '{"kind":"allow","rules":[]}'`),
    version(`policy_answer = jsonb_set(policy_answer, '{stages,0,needed}', '7')`),
    version(`edited_by = 'agent:nobody'`),
    version(`authors = '{}'`),
    version(`mac = encode(sha256(convert_to(mac, 'UTF8')), 'hex')`),
    version(`key_id = 'other'`),
    proposal(`kind = 'setting'`),
    proposal(`kind = 'enhancement'`),
    proposal(`proposed_by = 'agent:nobody'`),
    proposal('on_behalf_of = $2', strangerId),
  ]
}

function afterDecision(strangerId: string): readonly Row[] {
  const decision = (what: string, ...values: unknown[]): Row => ({
    what: `decision: ${what}`,
    sql: `update decision set ${what} where proposal_id = $1`,
    values,
  })
  const seal = (what: string): Row => ({ what: `seal: ${what}`, sql: `update seal set ${what} where proposal_id = $1`, values: [] })
  return [
    decision(`role = 'tenant_admin'`),
    decision(`reason = 'never said'`),
    decision(`decided_at = decided_at + interval '1 second'`),
    decision(`verdict = 'reject', reason = 'x'`),
    decision(`stage = 'client'`),
    decision('user_id = $2', strangerId),
    decision(`mac = encode(sha256(convert_to(mac, 'UTF8')), 'hex')`),
    decision(`key_id = 'other'`),
    { what: 'decision: deleted', sql: 'delete from decision where proposal_id = $1', values: [] },
    seal(`seal = encode(sha256(convert_to(seal, 'UTF8')), 'hex')`),
    seal(`seal = (select s.seal from seal s where s.proposal_id <> seal.proposal_id limit 1)`),
    seal(`decision_ids = '{}'`),
    seal(`key_id = 'other'`),
    { what: 'seal: deleted', sql: 'delete from seal where proposal_id = $1', values: [] },
  ]
}

interface Leaf {
  readonly path: readonly string[]
  readonly value: Json
}

/** Every leaf with another value of the same kind: one that could not be read at all would be refused for that. */
export function changeableLeaves(content: Json): readonly Leaf[] {
  return leavesOf(content, []).flatMap(({ path, value }) => {
    const changed = changedValue({ path, value })
    return changed === undefined ? [] : [{ path, value: changed }]
  })
}

function leavesOf(value: Json, path: readonly string[]): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]: [string, Json]) => leavesOf(inner, [...path, key]))
}

const instant = /^\d{4}-\d\d-\d\dT/
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-/

function changedValue({ path, value }: Leaf): Json | undefined {
  if (value === null) return nullable[path.at(-1) ?? '']
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return typeof value === 'string' ? changedText({ path, text: value }) : undefined
}

function changedText({ path, text }: { path: readonly string[]; text: string }): Json | undefined {
  const key = `${path.includes('facts') ? 'facts.' : ''}${path.at(-1) ?? ''}`
  const names = path.includes('input') ? undefined : enumerations[key]
  if (names !== undefined) return names.find((name) => name !== text)
  if (instant.test(text)) return '2099-01-01T00:00:00.000Z'
  return id.test(text) ? crypto.randomUUID() : `${text}!`
}

const nullable: Readonly<Record<string, Json>> = {
  currency: 'EUR',
  requirements: 'x',
  costMicros: 1,
  before: 'x',
  after: 'x',
  objectUrl: 'https://x.example',
}
const enumerations: Readonly<Record<string, readonly string[]>> = {
  effort: ['S', 'L'],
  risk: ['low', 'high'],
  grade: ['reversible', 'irreversible'],
  kind: ['text', 'html'],
  'facts.risk': ['write', 'destroy'],
  'facts.repeat': ['key', 'safe'],
  'facts.reversibility': ['reversible', 'irreversible'],
}
