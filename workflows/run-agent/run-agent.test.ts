import type { Thought } from '@bizosaas/automation'
import type { AgentRunId, EvidenceId } from '@bizosaas/kernel'
import { newId } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { agentStory, finding, place, plan, thought } from './testing/agent-story.ts'

test('reads, thinks and proposes: each proposal cites the evidence that was recorded first', async () => {
  const { memory, drafted, seen, run, evidence } = agentStory()
  expect(await run('1')).toEqual({ state: 'completed', value: { pages: 2, findings: 2, proposals: 2, abstentions: 1 } })
  expect(seen).toEqual(['the site'])
  expect(memory.run()).toMatchObject({ state: 'done', progress: null, proposalIds: ['p-one', 'p-two'] })
  expect(evidence()).toBe(1)
  expect(drafted.every(({ evidenceIds }) => evidenceIds.length === 1)).toBe(true)
  expect(memory.found().map(({ proposalId }) => proposalId)).toEqual(['p-one', 'p-two'])
})

test('keeps which action of which proposal was to mend which finding, without what was left out', async () => {
  const both = { ...plan('one'), calls: ['one', 'two'].flatMap((key) => plan(key).calls) }
  const { memory, run } = agentStory({
    thought: { ...thought, proposals: [both] },
    draft: async () => ({ kind: 'proposed', proposalId: 'p', leftOut: [{ subject: 's', reason: 'r', findingKey: 'one' }] }),
  })
  await run('1')
  const about = { proposalId: 'p', code: 'title-missing', url: place }
  expect(await memory.memories.asked({} as never, { agentId: 'seo', limit: 9 })).toEqual([{ ...about, position: 0, findingKey: 'two' }])
})

test('an agent that misses what it cannot do without abstains in writing and thinks nothing', async () => {
  const { memory, run, seen } = agentStory({ gathered: { state: 'absent', reason: 'The export was never handed in.' } })
  expect(await run('1')).toMatchObject({ state: 'completed', value: { proposals: 0, abstentions: 1 } })
  expect(memory.run().abstentions).toEqual([{ subject: 'The site', reason: 'The export was never handed in.' }])
  expect(seen).toEqual([])
})

test('an agent that can do without a reading thinks about the rest', async () => {
  const { run, seen } = agentStory({ gathered: { state: 'absent', reason: 'r' }, isOptional: true })
  expect(await run('1')).toMatchObject({ state: 'completed', value: { proposals: 2 } })
  expect(seen).toEqual([undefined])
})

test('does not propose again what waits already, and says so', async () => {
  const { memory, drafted, run } = agentStory({ standing: 'open' })
  await run('1')
  await run('2')
  expect(drafted).toHaveLength(2)
  expect(memory.run().abstentions).toContainEqual({
    subject: 'title-missing on https://a.example/',
    reason: 'A proposal for it is already waiting or under way.',
  })
})

test('does not propose what another run proposed while this one was at it', async () => {
  const { memory, drafted, run } = agentStory({
    standing: 'open',
    draft: async (request) => {
      drafted.push(request)
      await memory.scopes.withTenant({ actor: { kind: 'system', name: 'test' }, tenantId: request.tenantId }, async (scope) => {
        const seen = { ...finding('two'), evidenceId: newId<EvidenceId>() }
        const sighting = { agentId: 'seo', runId: newId<AgentRunId>(), connectionId: null, findings: [seen], readUrls: [], at: new Date() }
        await memory.findings.record(scope, sighting)
        const ids = memory.found().flatMap(({ key, id }) => (key === 'two' ? [id] : []))
        await memory.findings.link(scope, { ids, proposalId: 'p-other' })
      })
      return { kind: 'proposed', proposalId: 'p-one', leftOut: [] }
    },
  })
  expect(await run('1')).toMatchObject({ state: 'completed', value: { proposals: 1 } })
  expect(drafted).toHaveLength(1)
})

const asking = (command: string): Thought => ({
  ...thought,
  proposals: [{ ...plan('one'), calls: [], setting: { command, input: { key: 'one' }, findingKey: 'one' } }],
})

test('a plan that asks the platform for something is proposed and tied to its finding, and not again while it waits', async () => {
  const { memory, drafted, run } = agentStory({ thought: asking('task.open-task'), standing: 'open' })
  await run('1')
  expect(drafted.map(({ plan: { setting } }) => setting?.command)).toEqual(['task.open-task'])
  expect(memory.found().map(({ key, proposalId }) => [key, proposalId])).toEqual([
    ['one', 'p-one'],
    ['two', null],
  ])
  await run('2')
  expect(drafted).toHaveLength(1)
  expect(memory.run().abstentions).toContainEqual({
    subject: 'title-missing on https://a.example/',
    reason: 'A proposal for it is already waiting or under way.',
  })
})

test('an agent that asks for a switch it was not built for is refused', async () => {
  const { run, drafted } = agentStory({ thought: asking('policy.replace-rules') })
  expect(await run('1')).toMatchObject({ state: 'failed', failure: { code: 'permission-denied-by-agent-mask' } })
  expect(drafted).toEqual([])
})

test('what could not be previewed is left out in writing', async () => {
  const { memory, run } = agentStory({
    draft: async () => ({ kind: 'refused', leftOut: [{ subject: 's', reason: 'kept by a page builder', findingKey: 'one' }] }),
  })
  await run('1')
  expect(memory.run()).toMatchObject({ state: 'done', proposalIds: [], counts: { proposals: 0, abstentions: 3 } })
})

test('an agent that is not approved for the tenant reads nothing, whatever started the run', async () => {
  const { run, seen } = agentStory({ isAllowed: false })
  expect(await run('1')).toMatchObject({ state: 'failed', failure: { code: 'agent-not-allowed' } })
  expect(seen).toEqual([])
})

test('an agent that thinks of an action it was not built for is refused', async () => {
  const { run, drafted } = agentStory({ thought: { ...thought, proposals: [plan('one', 'acme.destroy')] } })
  expect(await run('1')).toMatchObject({ state: 'failed', failure: { code: 'permission-denied-by-agent-mask' } })
  expect(drafted).toEqual([])
})

test('a run that is interrupted goes on where it was and proposes nothing twice', async () => {
  const { run, drafted, engine, evidence } = agentStory()
  const running = run('1')
  engine.crash()
  expect(await running).toMatchObject({ state: 'completed' })
  expect(evidence()).toBe(1)
  expect(new Set(drafted.map(({ plan: { key } }) => key)).size).toBe(drafted.length)
})
