import { setTimeout as pause } from 'node:timers/promises'
import {
  type AgencyScope,
  newId,
  type PlatformScope,
  type ProposalId,
  type Scopes,
  type TenantId,
  type TenantScope,
  type UserActor,
} from '@bizosaas/kernel'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { Proposal } from '../domain/proposal.ts'
import type { GovernanceParts } from '../ports/governance-parts.ts'
import type { Channel } from './memory-database.ts'
import type { MemoryPeople } from './memory-people.ts'
import { sampleProposal, sampleSeal } from './sample-rows.ts'

export type Stores = Omit<GovernanceParts, 'sealKeys' | 'runner' | 'settings' | 'clock'>

/** What a suite runs on: stores under test, the ways into them, and people. */
export interface Ground {
  readonly scopes: Scopes
  readonly stores: Stores
  readonly given: MemoryPeople
  /** Everything heard on a channel from now on, in the order it came. */
  hear(channel: Channel): Promise<readonly string[]>
  close(): Promise<void>
}

export interface PortUnderTest {
  /** What implements the port, as the report names it. */
  readonly name: string
  readonly make: () => Promise<Ground>
}

/** One promise's own two tenants, so that a leak shows, and no promise sees what another one left. */
export interface Standing extends Pick<Ground, 'stores' | 'given' | 'hear'> {
  readonly ours: TenantId
  readonly theirs: TenantId
  inOurs<T>(fn: (scope: TenantScope) => Promise<T>): Promise<T>
  inTheirs<T>(fn: (scope: TenantScope) => Promise<T>): Promise<T>
  inAgency<T>(actor: UserActor, fn: (scope: AgencyScope) => Promise<T>): Promise<T>
  inPlatform<T>(fn: (scope: PlatformScope) => Promise<T>): Promise<T>
  /** A proposal of ours that waits, as a store of decisions, effects or notes needs one. */
  proposed(change?: Partial<Proposal>): Promise<Proposal>
  /** The same with a seal, as an effect needs one. */
  sealed(): Promise<Proposal>
}

/** Declares one promise of a port: a sentence, and what must be seen from outside. */
export type Declare = (sentence: string, check: (standing: Standing) => Promise<void>) => void

/** Runs the promises of a port against what implements it. */
export function portSuite({ port, name, make, promises }: PortUnderTest & { port: string; promises: (promise: Declare) => void }): void {
  describe(`${port}, ${name}`, () => {
    const opened = Promise.withResolvers<Ground>()
    beforeAll(async () => opened.resolve(await warmed(await make())))
    afterAll(async () => (await opened.promise).close())
    promises((sentence, check) => test(sentence, async () => check(await stand(await opened.promise))))
  })
}

/** Opens as many connections as a promise about a race needs: waiting for one to be made would put those who race in a row. */
async function warmed(ground: Ground): Promise<Ground> {
  const tenantId = await ground.given.tenant()
  const rest = () => ground.scopes.withTenant({ actor: ground.given.system, tenantId }, () => pause(5))
  await Promise.all(Array.from({ length: 6 }, rest))
  return ground
}

async function stand({ scopes, stores, given, hear }: Ground): Promise<Standing> {
  const [ours, theirs] = await given.twoTenants()
  const actor = given.system
  const inOurs: Standing['inOurs'] = (fn) => scopes.withTenant({ actor, tenantId: ours }, fn)
  const proposed: Standing['proposed'] = async (change = {}) => {
    const proposal = sampleProposal({ tenantId: ours, ...change })
    await inOurs((scope) => stores.proposals.add(scope, proposal, null))
    return proposal
  }
  return {
    ...{ stores, given, hear, ours, theirs, inOurs, proposed },
    inTheirs: (fn) => scopes.withTenant({ actor, tenantId: theirs }, fn),
    inAgency: (person, fn) => scopes.withAgency({ actor: person }, fn),
    inPlatform: (fn) => scopes.withPlatform('test', fn),
    async sealed() {
      const proposal = await proposed()
      await inOurs((scope) => stores.proposals.addSeal(scope, sampleSeal(proposal)))
      return proposal
    },
  }
}

/** An id nobody has. */
export function absentProposal(): ProposalId {
  return newId<ProposalId>()
}
