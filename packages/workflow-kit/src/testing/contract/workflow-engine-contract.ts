import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BoundActivity } from '../../define/bind-activities.ts'
import { defineContract, type WorkflowContract } from '../../define/workflow-contract.ts'
import { defineWorkflow, type WorkflowDefinition } from '../../define/workflow-definition.ts'
import type { RunState } from '../../port/outcome.ts'
import type { RunJournal } from '../../port/run-journal.ts'
import type { WorkflowEngine } from '../../port/workflow-engine.ts'
import { childStories } from './child-stories.ts'
import { journalStories } from './journal-stories.ts'
import { createMemoryJournal, type MemoryJournal } from './memory-journal.ts'
import { payloadStories } from './payload-stories.ts'
import { acts, createProbe } from './probe.ts'
import { signalStories } from './signal-stories.ts'
import { startStories } from './start-stories.ts'
import { stepStories } from './step-stories.ts'
import { stopStories } from './stop-stories.ts'
import { anything, type ChildInput, type Stage, type Story, type StoryKit, text } from './story.ts'
import { until } from './until.ts'

export interface EngineSetup {
  readonly workflows: readonly WorkflowDefinition[]
  readonly activities: readonly BoundActivity[]
  readonly journal: RunJournal
}

export interface ContractOptions {
  readonly name: string
  /** Runs every workflow of the suite through this queue of the engine, instead of starting directly. */
  readonly queue?: string
  withEngine(setup: EngineSetup): Promise<WorkflowEngine>
}

const stories: readonly Story[] = [
  ...signalStories,
  ...startStories,
  ...stepStories,
  ...stopStories,
  ...childStories,
  ...payloadStories,
  ...journalStories,
]

/**
 * What every workflow engine must do; run it once direct and once with a queue.
 * @example
 * workflowEngineContract({ name: 'in memory', withEngine: async (setup) => createInMemoryEngine(setup) })
 */
export function workflowEngineContract({ name, queue, withEngine }: ContractOptions): void {
  describe(`workflow engine ${name}`, () => {
    const probe = createProbe()
    const journal = createMemoryJournal()
    const placed = queue === undefined ? {} : { queue }
    const kit = createKit(placed)
    const played = stories.map((story) => ({
      story,
      contract: defineContract({ id: story.id, version: 1, input: anything, output: anything, ...placed }),
    }))
    const opened = Promise.withResolvers<WorkflowEngine>()

    beforeAll(async () => {
      const own = played.map(({ story, contract }) => defineWorkflow(contract, (ctx, input) => story.run(ctx, input, kit)))
      opened.resolve(await withEngine({ workflows: [...own, ...childWorkflows(kit), choosyWorkflow(placed)], activities: probe.activities, journal }))
    }, 60_000)
    afterAll(async () => (await opened.promise).stop({ graceMs: 1000 }), 60_000)

    test.concurrent.each(played)(
      '$story.title',
      async ({ story, contract }) => {
        const engine = await opened.promise
        const stage = createStage({ engine, probe, journal, contract })
        await story.check(stage)
        for (const id of stage.started) await expectJournalled({ engine, journal, id })
      },
      30_000,
    )
  })
}

function createKit(placed: { queue?: string }): StoryKit {
  const output = { parse: (value: unknown) => Number(value) }
  const input = { parse: (value: unknown): ChildInput => (isChildInput(value) ? value : { n: 0, fails: true }) }
  return {
    child: defineContract({ id: 'contract-child', version: 1, input, output, ...placed }),
    parkedChild: defineContract({ id: 'contract-parked-child', version: 1, input: text, output: anything, ...placed }),
  }
}

function isChildInput(value: unknown): value is ChildInput {
  return typeof value === 'object' && value !== null && 'n' in value
}

function childWorkflows(kit: StoryKit): WorkflowDefinition[] {
  const child = defineWorkflow(kit.child, async (ctx, { n, fails }) => {
    await ctx.run(acts.note, `child ${n}`)
    if (fails) await ctx.run(acts.refuse, { label: 'refuse', code: 'story-child-failed', retryable: false })
    return n * 2
  })
  const parked = defineWorkflow(kit.parkedChild, (ctx, label) =>
    ctx.saga(async (saga) => {
      await saga.step(acts.note, label, { activity: acts.note, input: `undo ${label}` })
      await ctx.sleep(60_000)
    }),
  )
  return [child, parked]
}

function choosyWorkflow(placed: { queue?: string }): WorkflowDefinition {
  const nothing = {
    parse() {
      throw new TypeError('nothing will do')
    },
  }
  return defineWorkflow(defineContract({ id: 'choosy', version: 1, input: nothing, output: anything, ...placed }), async () => null)
}

interface StageParts {
  readonly engine: WorkflowEngine
  readonly probe: ReturnType<typeof createProbe>
  readonly journal: MemoryJournal
  readonly contract: WorkflowContract<unknown, unknown>
}

let count = 0

function createStage({ engine, probe, journal, contract }: StageParts): Stage & { readonly started: string[] } {
  const started: string[] = []
  return {
    engine,
    journal,
    started,
    async start(input, options = {}) {
      count += 1
      const id = options.id ?? `${options.tenantId ?? 'tenant'}/${contract.id}/${count}`
      started.push(id)
      await engine.start(contract, input ?? null, { tenantId: 'tenant', ...options, id })
      return id
    },
    async startChoosy(input) {
      count += 1
      const id = `tenant/choosy/${count}`
      started.push(id)
      await engine.start({ ...contract, id: 'choosy' }, input, { id, tenantId: 'tenant' })
      return id
    },
    result: (id) => engine.result(id, { timeoutMs: 15_000 }),
    labels: (id) => probe.of(id).map(({ label }) => label),
    keys: (id) => probe.of(id).map(({ key }) => key),
    async seen(id, label) {
      await expect.poll(() => probe.of(id).map((call) => call.label), { timeout: 10_000, interval: 10 }).toContain(label)
    },
  }
}

async function expectJournalled({ engine, journal, id }: { engine: WorkflowEngine; journal: MemoryJournal; id: string }): Promise<void> {
  const state = (await engine.describe(id))?.state
  const told = await until(
    () => journal.find(id),
    (change) => change?.state === state,
  )
  expect([told?.state, told?.outcome]).toEqual([state, isOpen(state) ? null : await engine.result(id)])
}

function isOpen(state: RunState | undefined): boolean {
  return state === 'waiting' || state === 'running'
}
