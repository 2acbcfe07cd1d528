import type { Person } from '@bizosaas/contracts'
import { Badge } from '@bizosaas/ui'
import { Ban, Check, Clock, KeyRound } from 'lucide-react'
import { peopleWords as words } from '../../words/people.ts'

/** Whether somebody can sign in, and what they have to do first. */
export function PersonState({ person, now }: { person: Pick<Person, 'status' | 'oneTimeUntil'>; now: number }) {
  const state = stateOf({ person, now })
  return <Badge {...looks[state]}>{words.states[state]}</Badge>
}

function stateOf({ person: { status, oneTimeUntil }, now }: { person: Pick<Person, 'status' | 'oneTimeUntil'>; now: number }) {
  if (status === 'suspended') return 'suspended'
  if (oneTimeUntil === null) return 'active'
  return Date.parse(oneTimeUntil) > now ? 'due' : 'expired'
}

const looks = {
  active: { tone: 'good', icon: <Check aria-hidden /> },
  suspended: { tone: 'neutral', icon: <Ban aria-hidden /> },
  due: { tone: 'waiting', icon: <KeyRound aria-hidden /> },
  expired: { tone: 'bad', icon: <Clock aria-hidden /> },
} as const
