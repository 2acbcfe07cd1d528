import { decideProposal, type Executor } from '@bizosaas/governance'
import type { Json, ProposalId, UserActor } from '@bizosaas/kernel'
import { createRandom, type Random } from './create-random.ts'
import { effectClasses } from './effect-class.ts'
import { openScene, type Scene, type SceneOptions } from './open-scene.ts'
import { moments, planTampering, type Tampering } from './plan-tampering.ts'
import { proposeOne } from './propose-one.ts'
import { composeExecutor } from './testing/compose-executor.ts'

export interface TamperOptions extends SceneOptions {
  readonly cases: number
  readonly seed: number
  onPoint?(line: string): void
}

export interface TamperReport {
  readonly name: 'tamper'
  readonly seed: number
  readonly pass: boolean
  readonly points: number
  /** Changes that nobody noticed: not refused, or refused without a record. Also untouched proposals that did not run. */
  readonly lost: number
  /** Writes that went out although something was changed. */
  readonly duplicated: number
  readonly unknown: number
  /** Untouched proposals in between, which have to run: a door that is always shut would pass everything else. */
  readonly controls: number
}

const controlEvery = 20

/** Changes one thing as a superuser, before the decision, after it or in the middle of the execution; nothing of it may be sent. */
export async function runTamper(options: TamperOptions): Promise<TamperReport> {
  const { cases, seed, onPoint } = options
  const scene = await openScene(options)
  try {
    const tamper = await prepare({ scene, random: createRandom(seed) })
    const total = { lost: 0, duplicated: 0, unknown: 0, controls: 0 }
    // A first one that stays whole: some changes borrow its seal.
    await runControl(tamper, 0)
    for (let at = 0; at < cases; at += 1) {
      const counted = await runPoint({ tamper, at, onPoint })
      for (const key of ['lost', 'duplicated', 'controls'] as const) total[key] += counted[key]
      if ((at + 1) % 100 === 0) onPoint?.(`${at + 1}/${cases}`)
    }
    return { name: 'tamper', seed, pass: total.lost + total.duplicated === 0, points: cases, ...total }
  } finally {
    await scene.close()
  }
}

type Point = { tamper: Tamper; at: number; onPoint: TamperOptions['onPoint'] | undefined }

async function runPoint({ tamper, at, onPoint }: Point): Promise<Pick<TamperReport, 'lost' | 'duplicated' | 'controls'>> {
  const { what, isNoticed, isSent } = await runCase(tamper, at)
  if (!isNoticed || isSent) onPoint?.(`case ${at}: ${what} ${JSON.stringify({ isNoticed, isSent })}`)
  const isControl = at % controlEvery === 0
  const isBroken = isControl && !(await runControl(tamper, at))
  if (isBroken) onPoint?.(`case ${at}: the untouched proposal beside it did not run`)
  return { lost: Number(!isNoticed) + Number(isBroken), duplicated: Number(isSent), controls: Number(isControl) }
}

interface Tamper {
  readonly scene: Scene
  readonly random: Random
  readonly executor: Executor
  readonly people: { readonly proposer: UserActor; readonly approver: UserActor; readonly stranger: UserActor }
}

async function prepare({ scene, random }: Pick<Tamper, 'scene' | 'random'>): Promise<Tamper> {
  const { given, governance, scopes } = scene
  const people = { proposer: await given.owner(), approver: await given.owner(), stranger: await given.owner() }
  return { scene, random, executor: composeExecutor({ ...governance, scopes }), people }
}

async function runCase(tamper: Tamper, at: number): Promise<{ what: string; isNoticed: boolean; isSent: boolean }> {
  const { scene, random, people, executor } = tamper
  const { proposalId, reference } = await propose(tamper, at)
  const moment = random.pick(moments)
  const tampering = planTampering({ random, moment, content: await contentOf(scene, proposalId), strangerId: people.stranger.userId })
  const isNoticed = await change({ ...tamper, executor, proposalId, tampering })
  return { what: `${moment}: ${tampering.what}`, isNoticed, isSent: await wasSent(scene, reference) }
}

type Changing = Tamper & { readonly proposalId: ProposalId; readonly tampering: Tampering }

/** True when the next step is refused and the audit has a record of it. */
async function change(changing: Changing): Promise<boolean> {
  const { scene, executor, proposalId, tampering } = changing
  const execution = { tenantId: scene.tenantId, proposalId, version: 1 }
  const tamperNow = () => scene.given.sql(tampering.sql, [proposalId, ...tampering.values])
  if (tampering.moment === 'before-decision') {
    await tamperNow()
    const outcome = await approve(changing)
    return outcome.kind === 'refused' && (await isRecorded(scene, proposalId, 'decision-refused'))
  }
  await approve(changing)
  if (tampering.moment === 'after-opening') await executor.openExecution(execution)
  await tamperNow()
  const opened = await executor.openExecution(execution)
  const ran = await executor.runAction({ ...execution, index: 0 })
  return opened.kind === 'refused' && ran.kind === 'refused' && (await isRecorded(scene, proposalId, 'seal-mismatch'))
}

/** An untouched proposal has to be carried out, in the same way. */
async function runControl(tamper: Tamper, at: number): Promise<boolean> {
  const { scene, executor } = tamper
  const { proposalId, reference } = await propose(tamper, at)
  await approve({ ...tamper, proposalId })
  const execution = { tenantId: scene.tenantId, proposalId, version: 1 }
  await executor.openExecution(execution)
  await executor.runAction({ ...execution, index: 0 })
  const { state } = await executor.closeExecution(execution)
  return state === 'executed' && (await wasSent(scene, reference))
}

function propose({ scene, people }: Tamper, at: number) {
  return proposeOne({ scene, proposer: people.proposer, effectClass: effectClasses[at % effectClasses.length] ?? 'key' })
}

function approve({ scene, people, proposalId }: Tamper & { readonly proposalId: ProposalId }) {
  const { governance: deps, scopes, tenantId } = scene
  const input = { proposalId, version: 1, verdict: 'approve' as const }
  return scopes.withTenant({ actor: people.approver, tenantId }, (scope) => decideProposal.run({ deps, actor: people.approver, scope, input }))
}

async function contentOf({ given }: Scene, proposalId: ProposalId): Promise<Json> {
  const [row] = await given.sql('select content::text as text from proposal_version where proposal_id = $1', [proposalId])
  const content: Json = JSON.parse(String(row?.text))
  return content
}

async function isRecorded({ given }: Scene, proposalId: ProposalId, event: string): Promise<boolean> {
  const rows = await given.sql('select 1 from audit_record where subject_id = $1 and event = $2', [proposalId, event])
  return rows.length > 0
}

async function wasSent({ sink }: Scene, reference: string): Promise<boolean> {
  return ((await sink.counts()).effects[reference] ?? 0) > 0
}
