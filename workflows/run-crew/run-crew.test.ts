import type { CrewCard, CrewMemberRun, ProposalPlan } from '@bizosaas/automation'
import { createMemoryAutomation } from '@bizosaas/automation/testing'
import { type AgentRunId, type ConnectionId, type CrewRunId, systemClock, toId } from '@bizosaas/kernel'
import { bindActivities, defineWorkflow, fail } from '@bizosaas/workflow-kit'
import { createInMemoryEngine } from '@bizosaas/workflow-kit/testing'
import { expect, test } from 'vitest'
import { steps as agentSteps, contract as runAgent } from '../run-agent/contract.ts'
import { contract, steps } from './contract.ts'
import { createRunCrewSteps, type RunCrewPorts } from './steps.ts'
import { runCrew } from './workflow.ts'

const tenantId = '018f0000-0000-7000-8000-0000000000aa'
const connectionId = toId<ConnectionId>('018f0000-0000-7000-8000-0000000000bb')
const crewRunId = toId<CrewRunId>('018f0000-0000-7000-8000-0000000000cc')
const crew: CrewCard = {
  ...{ id: 'c', title: 'C', goal: 'g', needs: ['acme'] },
  members: [
    { agentId: 'writer', title: 'Writer', isReviewer: false },
    { agentId: 'guard', title: 'Guard', isReviewer: true },
  ],
}
const counts = { pages: 0, findings: 0, proposals: 0, abstentions: 0 }
const plan = (key: string) => ({ key }) as ProposalPlan

function story({ failing }: { failing?: string } = {}) {
  const { scopes } = createMemoryAutomation()
  const queued: { id: AgentRunId; agentId: string; connectionId: ConnectionId | null; workflowRunId: string; crewPlace: number | null }[] = []
  const told: string[] = []
  const states: string[] = []
  const members = async () =>
    queued.map(({ id, agentId, connectionId: place }): CrewMemberRun => {
      const thought = {
        looked: [],
        claims: [],
        findings: [],
        groups: [],
        abstentions: [],
        proposals: agentId === 'writer' ? [plan('one'), plan('two')] : [],
      }
      return {
        ...{ runId: id, agentId, connectionId: place, state: 'done', proposals: agentId === 'writer' ? 2 : 0, costMicros: 0, currency: null },
        ...{ startedAt: new Date(0), finishedAt: null, thought, evidenceIds: {} },
      }
    })
  const ports: RunCrewPorts = {
    scopes,
    clock: systemClock,
    crews: [crew],
    cards: [
      { id: 'writer', needs: ['acme'] },
      { id: 'guard', needs: [] },
    ],
    runs: {
      async add(_scope, run) {
        queued.push(run)
        return true
      },
      findByWorkflow: async (_scope, id) => (queued.find(({ workflowRunId }) => workflowRunId === id) ?? null) as never,
    },
    crewRuns: {
      find: async () => ({ id: crewRunId, crewId: 'c', connectionId, startedBy: 'user:1', isSimulated: true }) as never,
      async update(_scope, _id, { state }) {
        states.push(state)
      },
      members,
    },
    connections: { find: async () => ({ connectionId, connectorId: 'acme', siteUrl: 'https://a.example/', isSimulated: true }) },
  }
  const child = defineWorkflow(runAgent, async (_ctx, { agentId, isHeld }) => {
    if (agentId === failing) throw fail('agent-not-found', 'gone', { retryable: false })
    told.push(`${agentId} ${isHeld === true ? 'is held' : 'proposes'}`)
    return counts
  })
  const activities = [
    ...bindActivities(steps, createRunCrewSteps(ports)),
    ...bindActivities(agentSteps, {
      ...{ begin: async () => ({ readers: [] }), gather: async () => ({ items: 0 }), think: async () => ({ planKeys: [] }) },
      ...{ prepare: async () => ({ tasks: [] }), ask: async () => ({ next: 'done' as const }) },
      propose: async ({ agentId, planKey }) => {
        told.push(`${agentId} proposes ${planKey}`)
        return { proposalId: null }
      },
      close: async ({ agentId }) => {
        told.push(`${agentId} closes`)
        return counts
      },
    }),
  ]
  const engine = createInMemoryEngine({ workflows: [runCrew, child], activities })
  const run = async () => {
    await engine.start(contract, { crewRunId, crewId: 'c', connectionId }, { id: 'crew', tenantId })
    return engine.result('crew', { timeoutMs: 5_000 })
  }
  return { run, queued, told, states, engine }
}

test('each member works in turn on what it needs, and nothing is proposed before the last one has looked', async () => {
  const { run, queued, told, states } = story()
  expect(await run()).toEqual({ state: 'completed', value: { members: 2, proposals: 2 } })
  expect(told).toEqual(['writer is held', 'guard is held', 'writer proposes one', 'writer proposes two', 'writer closes'])
  expect(queued).toMatchObject([
    { agentId: 'writer', connectionId, crewRunId, crewPlace: 0, workflowRunId: 'crew/0', startedBy: 'user:1' },
    { agentId: 'guard', connectionId: null, crewRunId, crewPlace: 1, isSimulated: true },
  ])
  expect(states).toEqual(['running', 'done'])
})

test('a reviewer that fails ends the crew: what nobody checked is not proposed', async () => {
  const { run, told, states } = story({ failing: 'guard' })
  expect(await run()).toMatchObject({ state: 'failed', failure: { code: 'agent-not-found' } })
  expect(told).toEqual(['writer is held'])
  expect(states).toEqual(['running'])
})

test('interrupted and gone on with, it queues no member twice', async () => {
  const { run, queued, engine } = story()
  const running = run()
  engine.crash()
  expect(await running).toMatchObject({ state: 'completed' })
  expect(queued).toHaveLength(2)
})
