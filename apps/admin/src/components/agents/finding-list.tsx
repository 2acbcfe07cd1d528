import type { Finding } from '@bizosaas/contracts'
import { Badge, type Column, Disclosure, Section, Table } from '@bizosaas/ui'
import { agentWords as words } from '../../words/agents.ts'
import { findingHistoryText } from '../../words/finding-history.ts'
import { findingTitle } from '../../words/findings.ts'
import { plainWords } from '../state-words.ts'
import { DismissFinding } from './dismiss-finding.tsx'
import { FindingTitle } from './finding-title.tsx'

/** More than these are opened on demand: what is worth doing first stands above. */
const shown = 12

export function FindingList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <Section title={words.findings} note={words.findingsNote}>
      <Table label={words.findings} columns={columns} rows={findings.slice(0, shown)} rowKey={({ id }) => id} />
      {findings.length > shown && (
        <Disclosure quiet summary={words.moreFindings(findings.length - shown)} className="mt-3">
          <Table label={words.moreFindings(findings.length - shown)} columns={columns} rows={findings.slice(shown)} rowKey={({ id }) => id} />
        </Disclosure>
      )}
    </Section>
  )
}

const columns: Column<Finding>[] = [
  {
    key: 'finding',
    header: words.findingColumns.finding,
    phone: 'title',
    grow: true,
    cell: ({ code, detail, severity }) => (
      <span className="block min-w-0 md:whitespace-normal">
        <FindingTitle code={code} severity={severity} />
        <span className="block text-xs font-normal wrap-anywhere text-ink-2">{detail}</span>
      </span>
    ),
  },
  {
    key: 'page',
    header: words.findingColumns.page,
    cell: ({ url }) => <span className="block max-w-64 truncate font-mono text-xs">{pathOf(url)}</span>,
  },
  {
    key: 'hand',
    header: words.findingColumns.mended,
    cell: ({ hand }) => <span className="text-ink-2">{hand === null ? words.byUs : words.hand(hand)}</span>,
  },
  {
    key: 'state',
    header: words.findingColumns.state,
    cell: ({ state, dismissal, history }) => (
      <span className="block">
        <Badge tone={state === 'fixed' ? 'good' : 'neutral'}>{words.states[state]}</Badge>
        <span className="mt-1 block text-xs text-ink-2 empty:hidden md:w-52 md:whitespace-normal">{findingHistoryText(history)}</span>
        {dismissal && (
          <span dir="auto" className="mt-1 block text-xs wrap-anywhere text-ink-2 md:w-52 md:whitespace-normal">
            {words.dismissedBecause(dismissal)}
          </span>
        )}
      </span>
    ),
  },
  {
    key: 'acts',
    header: words.findingColumns.acts,
    align: 'end',
    cell: ({ id, code, state }) =>
      state === 'fixed' ? null : <DismissFinding id={id} title={findingTitle(code) ?? plainWords(code)} isDismissed={state === 'dismissed'} />,
  },
]

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url
}
