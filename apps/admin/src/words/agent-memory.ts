import type { AgentMemory } from '@bizosaas/contracts'

type Pattern = AgentMemory['patterns'][number]

export const agentMemoryWords = {
  what: 'read what this agent remembers',
  backToList: 'Back to the agents',
  link: 'What it remembers',
  lead: (tenant: string) => `What it remembers of ${tenant}: what became of each change it asked for. Its next run reads this first.`,
  tenant: 'Tenant',
  noTenants: { title: 'No tenant yet', text: 'An agent remembers what happens for a tenant. Add one first.' },
  notFound: { title: 'No such agent', text: 'This agent is not in the catalogue.' },
  empty: {
    title: 'It remembers nothing yet',
    text: 'Once its proposals are approved, edited, rejected or undone, what people said stands here and its next run heeds it.',
  },
  facts: { accepted: 'Accepted as they were', edited: 'Edited', refused: 'Rejected or undone', dismissed: 'Findings dismissed' },
  records: 'By kind of change',
  recordsNote: 'a lift moves a kind up in its next run, a loss moves it down',
  recordColumns: { kind: 'Kind', accepted: 'Accepted', edited: 'Edited', rejected: 'Rejected', undone: 'Undone', measured: 'Measured' },
  measured: ({ lifts, losses, noEffects }: { lifts: number; losses: number; noEffects: number }) =>
    [
      lifts > 0 && `${lifts} ${lifts === 1 ? 'lift' : 'lifts'}`,
      losses > 0 && `${losses} ${losses === 1 ? 'loss' : 'losses'}`,
      noEffects > 0 && `${noEffects} without effect`,
    ]
      .filter((part) => part !== false)
      .join(', ') || 'not yet',
  patterns: 'How people edit its texts',
  patternColumns: { field: 'Field', pattern: 'What they do', count: 'Times' },
  pattern: ({ kind, text }: Pattern) => (text === null ? patternKinds[kind] : `${patternKinds[kind]} “${text.trim()}”`),
  dismissed: 'Left alone for good',
  dismissedNote: 'findings that people dismissed',
  dismissedColumns: { finding: 'Finding', why: 'Why' },
  changes: 'Latest answers',
  changesNote: 'the newest about each finding',
  changeColumns: { change: 'Change', answer: 'Answer', why: 'What was said', at: 'When' },
  answers: { accepted: 'Accepted', edited: 'Edited', rejected: 'Rejected', undone: 'Undone' },
  effects: { lift: 'brought more clicks', loss: 'lost clicks', 'no-effect': 'no effect to be seen' },
  wrote: (text: string) => `Written instead: ${text}`,
  noReason: 'No reason given',
}

const patternKinds: Readonly<Record<Pattern['kind'], string>> = {
  'ending-dropped': 'End dropped:',
  'ending-added': 'End added:',
  'beginning-dropped': 'Beginning dropped:',
  'beginning-added': 'Beginning added:',
  shortened: 'Made shorter',
  lengthened: 'Made longer',
  reworded: 'Said in other words',
}
