import type { ModelReply } from '@bizosaas/integration'
import { expect, test } from 'vitest'
import { agentStory, plenty, says } from './testing/agent-story.ts'

test('without a model nothing is asked', async () => {
  const { run, questions, memory } = agentStory()
  await run('1')
  expect(questions).toEqual([])
  expect(memory.run().abstentions).toHaveLength(1)
})

test('what a model worded takes the place of the rules’ text, and what it cost is what was used', async () => {
  const { run, drafted, questions, spent, calls } = agentStory({ says: [says('{"text":"The first"}'), says('{"text":"The second"}')] })
  expect(await run('1')).toMatchObject({ state: 'completed' })
  expect(drafted.map(({ plan: { title } }) => title)).toEqual(['The first', 'The second'])
  expect(questions.map(({ messages }) => messages.length)).toEqual([2, 2])
  expect(questions[0]?.messages[0]?.content).toMatch(/^Word it well\.\n\n/)
  expect(await spent()).toEqual({ heldMicros: 0, spentMicros: 30 })
  expect(await calls()).toMatchObject([
    { task: 'one', attempt: 1, verdict: 'accepted', answer: 'The first', prompt: 'word-it', promptVersion: 3, costMicros: 15, host: 'model.example' },
    { task: 'two', attempt: 1, verdict: 'accepted', answer: 'The second' },
  ])
})

test('a wrong answer is mended twice at most; then the text of the rules stays, and why is written', async () => {
  const { run, drafted, questions, memory, calls } = agentStory({
    says: [says('{"text":"To the moon"}'), says('The moon'), says('{"text":"Only £5"}')],
  })
  await run('1')
  expect(drafted.map(({ plan: { title } }) => title)).toEqual(['one', 'two'])
  expect(questions.map(({ messages }) => messages.length)).toEqual([2, 4, 6, 2, 4, 6])
  expect((await calls()).map(({ reason }) => reason).slice(0, 3)).toEqual([
    'Not the moon.',
    'Answer with the JSON object {"text": "…"} and nothing else.',
    'Say nothing that the material does not say: £5.',
  ])
  expect(memory.run().abstentions).toContainEqual({
    subject: 'Words of a model: one',
    reason: 'The text of the rules stays. Say nothing that the material does not say: £5.',
  })
})

test('an endpoint that fails is not asked again in this run', async () => {
  const failure: ModelReply = { kind: 'failed', code: 'model-rate-limited', reason: 'slow', mayBePaid: false }
  const { run, drafted, questions, memory, spent } = agentStory({ says: [failure] })
  expect(await run('1')).toMatchObject({ state: 'completed', value: { proposals: 2 } })
  expect(drafted.map(({ plan: { title } }) => title)).toEqual(['one', 'two'])
  expect(questions).toHaveLength(1)
  expect(await spent()).toEqual({ heldMicros: 0, spentMicros: 0 })
  expect(
    memory
      .run()
      .abstentions?.slice(1)
      .map(({ reason }) => reason),
  ).toEqual([
    'The text of the rules stays. The model endpoint asks us to slow down. slow',
    'Nothing more was asked after the model had failed; the text of the rules stays.',
  ])
})

test('nothing is asked that the caps could not pay for', async () => {
  const { run, questions, memory, spent } = agentStory({ says: [says('{"text":"x"}')], caps: { runCapMicros: 500, monthCapMicros: 1_000_000 } })
  expect(await run('1')).toMatchObject({ state: 'completed', value: { proposals: 2 } })
  expect(questions).toEqual([])
  expect(await spent()).toEqual({ heldMicros: 0, spentMicros: 0 })
  expect(memory.run().abstentions?.[1]?.reason).toContain('The cap of the month or of this run is reached.')
})

test('an answer that may have been paid for and says no usage counts in full, and a wild figure no more than that', async () => {
  const cut: ModelReply = { kind: 'failed', code: 'model-timed-out', reason: 'late', mayBePaid: true }
  const wild: ModelReply = { kind: 'answered', text: '{"text":"x"}', isCut: false, usage: { inputTokens: 9e12, outputTokens: 9e12 } }
  for (const one of [cut, wild]) {
    const { run, spent, calls } = agentStory({ says: [one], caps: plenty })
    await run('1')
    const { heldMicros, spentMicros } = await spent()
    expect([heldMicros, spentMicros > 500 && spentMicros < 3_000]).toEqual([0, true])
    expect((await calls())[0]?.inputTokens ?? 0).toBeLessThanOrEqual(2_000_000_000)
  }
})

test('a run that is interrupted asks nothing twice that it has an answer to', async () => {
  const { run, engine, questions, drafted } = agentStory({ says: [says('{"text":"The first"}'), says('{"text":"The second"}')] })
  const running = run('1')
  await expect.poll(() => questions.length).toBeGreaterThan(0)
  engine.crash()
  expect(await running).toMatchObject({ state: 'completed' })
  expect(questions.length).toBeLessThanOrEqual(3)
  expect(drafted.at(-1)?.plan.title).toMatch(/The|two/)
})
