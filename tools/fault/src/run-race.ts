import { decideProposal, type Executor } from '@bizosaas/governance'
import type { ProposalId, UserActor } from '@bizosaas/kernel'
import { createRandom, type Random } from './create-random.ts'
import { effectClasses } from './effect-class.ts'
import { judgeRound, type RoundFacts, type RoundVerdict } from './judge-round.ts'
import { openScene, type Scene, type SceneOptions } from './open-scene.ts'
import { proposeOne } from './propose-one.ts'
import { composeExecutor } from './testing/compose-executor.ts'

export interface RaceOptions extends SceneOptions {
  readonly rounds: number
  readonly seed: number
  onPoint?(line: string): void
}

export interface RaceReport extends RoundVerdict {
  readonly name: 'race'
  readonly seed: number
  readonly pass: boolean
  readonly points: number
  readonly approved: number
  readonly rejected: number
}

/** Sixteen people decide on one proposal at the same moment, in every second round some of them against it; then four workers execute it at once. */
export async function runRace(options: RaceOptions): Promise<RaceReport> {
  const { rounds, seed, onPoint } = options
  const scene = await openScene(options)
  try {
    const race = await prepare({ scene, random: createRandom(seed) })
    const total = { lost: 0, duplicated: 0, unknown: 0, approved: 0, rejected: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const facts = await runRound(race, round)
      const counted = { ...judgeRound(facts), ...facts.endings }
      for (const key of ['lost', 'duplicated', 'unknown', 'approved', 'rejected'] as const) total[key] += counted[key]
      if (counted.lost + counted.duplicated > 0) onPoint?.(`round ${round}: ${JSON.stringify({ ...counted, ...facts })}`)
      if ((round + 1) % 50 === 0) onPoint?.(`${round + 1}/${rounds}`)
    }
    return { name: 'race', seed, pass: isContested({ rounds, ...total }) && total.lost + total.duplicated === 0, points: rounds, ...total }
  } finally {
    await scene.close()
  }
}

/** A race in which everybody agrees shows little; with a few rounds that may be chance. */
function isContested({ rounds, approved, rejected }: { rounds: number; approved: number; rejected: number }): boolean {
  return rounds < 20 || (approved > 0 && rejected > 0)
}

interface Race {
  readonly scene: Scene
  readonly random: Random
  readonly proposer: UserActor
  readonly agency: readonly UserActor[]
  readonly clients: readonly UserActor[]
  readonly executors: readonly Executor[]
}

async function prepare({ scene, random }: Pick<Race, 'scene' | 'random'>): Promise<Race> {
  const { given, governance, scopes, tenantId } = scene
  const several = <T>(number: number, make: () => Promise<T>) => Promise.all(Array.from({ length: number }, make))
  const agency = await several(10, () => given.staff(tenantId))
  const clients = await several(6, () => given.member({ tenantId, role: 'tenant_admin' }))
  const stages = [
    { stage: 'agency' as const, needed: 2, deciders: { kind: 'of' as const, users: agency.slice(0, 3).map(({ userId }) => userId) } },
    { stage: 'client' as const, needed: 1, deciders: { kind: 'roles' as const, roles: ['tenant_admin' as const] } },
  ]
  const rules = [{ name: 'two-stages', when: { kind: 'always' as const }, answer: { kind: 'hold' as const, stages } }]
  const policy = { version: 1, rules, note: 'for the race', createdBy: 'system:fault', createdAt: new Date() }
  await scopes.withTenant({ actor: given.system, tenantId }, (scope) => governance.policies.add(scope, policy))
  const executors = Array.from({ length: 4 }, () => composeExecutor({ ...governance, scopes, callSettlesMs: 500 }))
  return { scene, random, proposer: await given.owner(), agency, clients, executors }
}

async function runRound(race: Race, round: number): Promise<RoundFacts> {
  const { scene, random, proposer, agency, clients, executors } = race
  const effectClass = effectClasses[round % effectClasses.length] ?? 'key'
  const { proposalId, reference } = await proposeOne({ scene, proposer, effectClass })
  const verdictOf = () => (round % 2 === 1 && random.below(6) === 0 ? 'reject' : 'approve')
  const outcomes = await Promise.all([...clients, ...agency].map((actor) => decide({ scene, actor, proposalId, verdict: verdictOf() })))
  // Those of the client came too early while the agency's stage was open.
  outcomes.push(...(await Promise.all(clients.map((actor) => decide({ scene, actor, proposalId, verdict: 'approve' })))))
  await Promise.all(executors.map((executor) => execute({ executor, scene, proposalId })))
  const kinds = outcomes.map(({ kind }) => kind)
  const endings = { approved: kinds.filter((kind) => kind === 'approved').length, rejected: kinds.filter((kind) => kind === 'rejected').length }
  const acknowledged = kinds.filter((kind) => kind !== 'refused').length
  const { effects } = await scene.sink.counts()
  return { acknowledged, endings, ...(await rowsOf({ scene, proposalId })), effectsAtSink: effects[reference] ?? 0 }
}

type Deciding = { scene: Scene; actor: UserActor; proposalId: ProposalId; verdict: 'approve' | 'reject' }

function decide({ scene, actor, proposalId, verdict }: Deciding) {
  const { governance: deps, scopes, tenantId } = scene
  const input = { proposalId, version: 1, verdict, comment: 'in the race' }
  return scopes.withTenant({ actor, tenantId }, (scope) => decideProposal.run({ deps, actor, scope, input }))
}

async function execute({ executor, scene, proposalId }: { executor: Executor; scene: Scene; proposalId: ProposalId }): Promise<void> {
  const execution = { tenantId: scene.tenantId, proposalId, version: 1 }
  const opened = await executor.openExecution(execution)
  if (opened.kind !== 'opened') return
  for (const { index } of opened.actions) {
    const outcome = await executor.runAction({ ...execution, index })
    if (outcome.kind === 'done') await executor.readBackAction({ ...execution, index })
  }
  await executor.closeExecution(execution)
}

async function rowsOf({ scene, proposalId }: { scene: Scene; proposalId: ProposalId }) {
  const [row] = await scene.given.sql(
    `select p.state, (select count(*)::int from decision d where d.proposal_id = p.id) as stored,
       (select count(*)::int from outbox o where o.kind = 'start-execution' and o.payload ->> 'proposalId' = p.id::text) as starts,
       array(select count(*)::int from audit_record a where a.subject_id = p.id::text and a.event = 'stage-closed'
         group by a.body::jsonb -> 'detail' ->> 'stage') as closings
     from proposal p where p.id = $1`,
    [proposalId],
  )
  const closings = Array.isArray(row?.closings) ? row.closings.map(Number) : []
  return { state: String(row?.state), storedDecisions: Number(row?.stored), executionStarts: Number(row?.starts), stageClosings: closings }
}
