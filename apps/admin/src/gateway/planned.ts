'use server'
import type { ProposalView } from '@bizosaas/contracts'
import { getProposal } from './read.ts'

/** One proposal as a common approval shows it: what exactly it would write, and whether this person may decide it. */
export interface PlannedProposal {
  id: string
  version: number
  title: string
  tenant: string
  target: string | null
  isSimulated: boolean
  grade: ProposalView['grade']
  mayDecide: boolean
  refusal: string | null
  writes: PlannedWrite[]
}

export interface PlannedWrite {
  key: string
  object: string
  field: string
  before: string | null
  after: string | null
}

/** The chosen proposals as they are now. One that cannot be read comes back as its id, so that it is left out and named. */
export async function readPlanned(ids: readonly string[]): Promise<{ proposals: PlannedProposal[]; unread: string[] }> {
  const replies = await Promise.all(ids.slice(0, 100).map(async (id) => ({ id, reply: await getProposal(id) })))
  return {
    proposals: replies.flatMap(({ reply }) => (reply.ok ? [planned(reply.data)] : [])),
    unread: replies.flatMap(({ id, reply }) => (reply.ok ? [] : [id])),
  }
}

function planned({ id, version, title, tenant, target, isSimulated, grade, allowed, actions }: ProposalView): PlannedProposal {
  const included = actions.filter(({ isExcluded }) => !isExcluded)
  const writes = included.flatMap(({ index, target: { objectLabel }, changes }) =>
    changes.map(({ field, label, before, after }) => ({ key: `${index}-${field}`, object: objectLabel, field: label, before, after })),
  )
  const refusal = allowed.decide && !allowed.decideTogether ? 'decision-needs-own-look' : allowed.refusal
  return { id, version, title, tenant: tenant.name, target, isSimulated, grade, mayDecide: allowed.decideTogether, refusal, writes }
}
