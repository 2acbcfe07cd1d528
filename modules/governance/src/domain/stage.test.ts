import { newId, type ProposalId, type TenantId, type UserId } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { sampleDecision, sampleProposal } from '../testing/sample-rows.ts'
import type { Decision } from './decision.ts'
import { closeStage, openRequirements, openStage, type Requirement } from './stage.ts'

const proposal = sampleProposal({ tenantId: newId<TenantId>(), id: newId<ProposalId>() })
const people = Array.from({ length: 5 }, () => newId<UserId>())
const [ana, ben, cem, dia, eva] = people as [UserId, UserId, UserId, UserId, UserId]

const staff: Requirement = { stage: 'agency', needed: 2, deciders: { kind: 'roles', roles: ['platform_admin', 'super_admin'] } }
const oneOfThree: Requirement = { stage: 'agency', needed: 1, deciders: { kind: 'of', users: [ana, ben, cem] } }
const client: Requirement = { stage: 'client', needed: 1, deciders: { kind: 'roles', roles: ['tenant_admin'] } }

const says = (userId: UserId, change: Partial<Decision> = {}) => sampleDecision({ proposal, userId, ...change })
const clientSays = (userId: UserId) => says(userId, { stage: 'client', role: 'tenant_admin' })

/** What each decision did, one after the other. */
function play(requirements: readonly Requirement[], made: readonly Decision[]) {
  return made.map((added, at) => closeStage({ requirements, decisions: made.slice(0, at + 1), added }).kind)
}

test('a stage closes with the n-th approval of different people, and the last stage approves', () => {
  expect(play([staff], [says(ana), says(ben)])).toEqual(['waiting', 'last-stage-approved'])
  expect(play([staff, client], [says(ana), says(ben), clientSays(dia)])).toEqual(['waiting', 'stage-closed', 'last-stage-approved'])
})

test('the same person twice is one person', () => {
  expect(play([staff], [says(ana), says(ana)])).toEqual(['waiting', 'waiting'])
})

test('n of m: each requirement of a stage needs its own number of people who fit it', () => {
  expect(play([staff, oneOfThree], [says(dia), says(eva)])).toEqual(['waiting', 'waiting'])
  expect(play([staff, oneOfThree], [says(dia), says(eva), says(cem)])).toEqual(['waiting', 'waiting', 'last-stage-approved'])
  // One person may fit two requirements at once.
  expect(play([staff, oneOfThree], [says(ana), says(dia)])).toEqual(['waiting', 'last-stage-approved'])
})

test('who does not fit counts for nothing, whatever their role or name', () => {
  expect(play([staff], [says(ana), says(ben, { role: 'tenant_admin' })])).toEqual(['waiting', 'waiting'])
  expect(play([oneOfThree], [says(dia, { role: 'super_admin' })])).toEqual(['waiting'])
})

test('the client is asked after the agency, in whichever order the policy names them', () => {
  expect(openStage({ requirements: [client, staff], decisions: [] })?.stage).toBe('agency')
  expect(openStage({ requirements: [client, staff], decisions: [says(ana), says(ben)] })?.stage).toBe('client')
  expect(openStage({ requirements: [client, staff], decisions: [says(ana), says(ben), clientSays(dia)] })).toBeNull()
})

test('an approval at one stage does not count at another', () => {
  expect(openRequirements({ requirements: [client], decisions: [says(dia, { stage: 'agency', role: 'tenant_admin' })], stage: 'client' })).toEqual([
    { ...client, missing: 1 },
  ])
})

test('says how many are missing where', () => {
  expect(openStage({ requirements: [staff, oneOfThree], decisions: [says(dia)] })).toEqual({
    stage: 'agency',
    open: [
      { ...staff, missing: 1 },
      { ...oneOfThree, missing: 1 },
    ],
  })
})

test('one rejection ends it and one wish for changes sends it back, however many approved before', () => {
  const reject = says(cem, { verdict: 'reject', reason: 'No.' })
  const wish = says(cem, { verdict: 'request-changes', reason: 'Shorter.' })
  expect(play([staff, client], [says(ana), reject])).toEqual(['waiting', 'rejected'])
  expect(play([staff, client], [says(ana), wish])).toEqual(['waiting', 'changes-requested'])
})

test('what is handed to the seal are the approvals, and nothing else', () => {
  const made = [says(ana), says(ben)]
  const wish = says(dia, { verdict: 'request-changes', reason: 'x' })
  const outcome = closeStage({ requirements: [staff], decisions: [wish, ...made], added: made[1] as Decision })
  expect(outcome).toEqual({ kind: 'last-stage-approved', closed: 'agency', decisions: made })
})
