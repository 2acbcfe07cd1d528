import type { Readers } from './define-agent.ts'

/** What a member reads of the members before it; a reader of this id makes an agent a reviewer. */
export const handOffId = 'hand-off'

interface Member {
  readonly id: string
  readonly title: string
  readonly reads: Readers
  readonly needs: readonly string[]
}

export interface CrewDefinition {
  /** Kebab-case, global, part of rows: never change one that has shipped. */
  readonly id: string
  readonly title: string
  readonly goal: string
  /** In the order in which they work. */
  readonly members: readonly Member[]
}

export interface Crew {
  readonly id: string
  readonly title: string
  readonly goal: string
  readonly members: readonly { readonly agentId: string; readonly title: string; readonly isReviewer: boolean }[]
  /** Ids of the connectors one of which its members need. */
  readonly needs: readonly string[]
}

/**
 * Declares a crew: agents that work on one goal in order, each handed what those before it plan.
 * Throws a `TypeError` for a crew that nobody could follow.
 *
 * @example
 * const checkedTexts = defineCrew({ id: 'checked-texts', title: 'Checked texts', goal: '…', members: [writer, reviewer] })
 */
export function defineCrew({ members, ...crew }: CrewDefinition): Crew {
  const ids = members.map(({ id }) => id)
  if (ids.length < 2 || new Set(ids).size < ids.length) throw new TypeError(`the crew ${crew.id} needs two members or more, each of them once`)
  const isReviewer = ({ reads }: Member) => Object.values(reads).some(({ id }) => id === handOffId)
  if (members[0] === undefined || isReviewer(members[0])) throw new TypeError(`nobody hands anything to the first member of ${crew.id}`)
  return {
    ...crew,
    members: members.map((member) => ({ agentId: member.id, title: member.title, isReviewer: isReviewer(member) })),
    needs: [...new Set(members.flatMap(({ needs }) => needs))],
  }
}
