import { afterAll, afterEach, beforeAll, describe, test } from 'vitest'
import type { BoundActivity } from '../../define/bind-activities.ts'
import { signal } from '../../define/signal.ts'
import { defineContract, type WorkflowContract } from '../../define/workflow-contract.ts'
import { defineWorkflow, type WorkflowDefinition } from '../../define/workflow-definition.ts'
import type { WorkflowEngine } from '../../port/workflow-engine.ts'
import type { ScheduleScope, WorkflowSchedules } from '../../port/workflow-schedules.ts'
import { firingStories } from './firing-stories.ts'
import { acts, createProbe } from './probe.ts'
import type { ScheduleStage, TenantSchedules } from './schedule-story.ts'
import { steeringStories } from './steering-stories.ts'
import { anything } from './story.ts'

export interface SchedulesSetup {
  readonly workflows: readonly WorkflowDefinition[]
  readonly activities: readonly BoundActivity[]
  readonly contracts: readonly WorkflowContract<unknown, unknown>[]
  readonly clock: { now(): Date }
}

export interface SchedulesUnderTest<S extends ScheduleScope> {
  readonly engine: WorkflowEngine
  readonly schedules: WorkflowSchedules<S>
  readonly tenantIds: readonly [string, string]
  inTenant<T>(tenantId: string, fn: (scope: S) => Promise<T>): Promise<T>
  /** What a worker does again and again: finds the schedules that are due by the clock and fires each. */
  look(): Promise<void>
}

export interface SchedulesContractOptions<S extends ScheduleScope> {
  readonly name: string
  /** The scheduled runs go through this queue of the engine. */
  readonly queue?: string
  withSchedules(setup: SchedulesSetup): Promise<SchedulesUnderTest<S>>
}

const go = signal<null>('go')

/** What schedules must do over every engine and every book; time passes only when the test says so. */
export function workflowSchedulesContract<S extends ScheduleScope>({ name, queue, withSchedules }: SchedulesContractOptions<S>): void {
  describe(`schedules ${name}`, () => {
    const clock = createHandClock()
    const opened = Promise.withResolvers<SchedulesUnderTest<S>>()
    beforeAll(async () => {
      const workflow = parkingWorkflow(queue)
      opened.resolve(await withSchedules({ workflows: [workflow], contracts: [workflow.contract], activities: createProbe().activities, clock }))
    }, 60_000)
    afterEach(async () => removeAll(await opened.promise))
    afterAll(async () => (await opened.promise).engine.stop({ graceMs: 1000 }), 60_000)

    test.each([...firingStories, ...steeringStories])('$title', async ({ check }) => check(stageOf(await opened.promise, clock)), 30_000)
  })
}

interface HandClock {
  now(): Date
  set(instant: string): void
}

function createHandClock(): HandClock {
  let now = new Date(0)
  return {
    now: () => now,
    set(instant) {
      now = new Date(instant)
    },
  }
}

function parkingWorkflow(queue: string | undefined): WorkflowDefinition {
  const input = { parse: (value: unknown) => readInput(value) }
  const contract = defineContract({ id: 'scheduled', version: 1, input, output: anything, ...(queue === undefined ? {} : { queue }) })
  return defineWorkflow(contract, async (ctx, { parks }) => {
    if (parks) await ctx.waitFor(go)
    return ctx.run(acts.note, 'ran')
  })
}

function readInput(value: unknown): { parks: boolean } {
  if (typeof value !== 'object' || value === null || !('parks' in value)) throw new TypeError('parks is missing')
  return { parks: value.parks === true }
}

function stageOf<S extends ScheduleScope>({ engine, schedules, tenantIds, inTenant, look }: SchedulesUnderTest<S>, clock: HandClock): ScheduleStage {
  const [ourTenantId, theirTenantId] = tenantIds
  const tenant = (tenantId: string): TenantSchedules => ({
    put: (spec) => inTenant(tenantId, (scope) => schedules.put(scope, spec)),
    pause: (id) => inTenant(tenantId, (scope) => schedules.pause(scope, id)),
    resume: (id) => inTenant(tenantId, (scope) => schedules.resume(scope, id)),
    trigger: (id) => inTenant(tenantId, (scope) => schedules.trigger(scope, id)),
    remove: (id) => inTenant(tenantId, (scope) => schedules.remove(scope, id)),
    find: (id) => inTenant(tenantId, (scope) => schedules.find(scope, id)),
    list: (page) => inTenant(tenantId, (scope) => schedules.list(scope, page)),
  })
  const runs = async (id: string) =>
    (await engine.list({ idPrefix: `${ourTenantId}/scheduled/${id}@`, limit: 500 })).items.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    engine,
    ourTenantId,
    ours: tenant(ourTenantId),
    theirs: tenant(theirTenantId),
    look,
    runs,
    at: (instant) => clock.set(instant),
    later: (seconds) => clock.set(new Date(clock.now().getTime() + seconds * 1000).toISOString()),
    moments: async (id) => (await runs(id)).map((run) => run.id.slice(run.id.indexOf('@') + 1)),
    async ended(id) {
      for (const run of await runs(id)) await engine.result(run.id, { timeoutMs: 15_000 })
    },
    async endRun(id) {
      const open = (await runs(id)).find(({ state }) => state === 'running' || state === 'waiting')
      if (open === undefined) throw new Error(`No run of ${id} is open.`)
      await engine.signal(open.id, go, null)
      await engine.result(open.id, { timeoutMs: 15_000 })
    },
  }
}

/** A test must not find due what another one left behind. */
async function removeAll<S extends ScheduleScope>({ schedules, tenantIds, inTenant }: SchedulesUnderTest<S>): Promise<void> {
  for (const tenantId of tenantIds) {
    const { items } = await inTenant(tenantId, (scope) => schedules.list(scope, { limit: 100 }))
    for (const { id } of items) await inTenant(tenantId, (scope) => schedules.remove(scope, id))
  }
}
