import type { LucideIcon } from 'lucide-react'
import {
  Ban,
  CalendarX2,
  Check,
  CircleHelp,
  Clock,
  Layers,
  LoaderCircle,
  MessageSquareDiff,
  PencilLine,
  SendHorizontal,
  Split,
  Undo2,
  X,
} from 'lucide-react'
import { Badge, type Tone } from './badge.tsx'

export type Status = keyof typeof statuses

/** State as colour, icon and word. `word` replaces the default where the place allows saying more ("Waiting for your approval"). */
export function StatusPill({ status, word }: { status: Status; word?: string }) {
  const { tone, icon: Icon, word: usual } = statuses[status]
  return (
    <Badge tone={tone} icon={<Icon aria-hidden className={status === 'running' ? 'animate-spin' : undefined} />}>
      {word ?? usual}
    </Badge>
  )
}

const statuses = {
  draft: { tone: 'neutral', icon: PencilLine, word: 'Draft' },
  waiting: { tone: 'waiting', icon: Clock, word: 'Waiting' },
  'changes-requested': { tone: 'waiting', icon: MessageSquareDiff, word: 'Changes requested' },
  approved: { tone: 'accent', icon: SendHorizontal, word: 'Approved' },
  running: { tone: 'running', icon: LoaderCircle, word: 'Running' },
  executed: { tone: 'good', icon: Check, word: 'Executed' },
  verified: { tone: 'good', icon: Check, word: 'Verified' },
  partly: { tone: 'bad', icon: Split, word: 'Partly executed' },
  failed: { tone: 'bad', icon: X, word: 'Failed' },
  undone: { tone: 'undone', icon: Undo2, word: 'Undone' },
  rejected: { tone: 'neutral', icon: Ban, word: 'Rejected' },
  cancelled: { tone: 'neutral', icon: Ban, word: 'Cancelled' },
  superseded: { tone: 'neutral', icon: Layers, word: 'Replaced' },
  expired: { tone: 'neutral', icon: CalendarX2, word: 'Expired' },
  unknown: { tone: 'bad', icon: CircleHelp, word: 'Outcome unknown' },
} as const satisfies Record<string, { tone: Tone; icon: LucideIcon; word: string }>
