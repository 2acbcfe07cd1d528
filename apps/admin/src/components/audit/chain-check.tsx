'use client'
import type { AuditCheck, Problem } from '@bizosaas/contracts'
import { Button, Disclosure, ErrorState, RelativeTime } from '@bizosaas/ui'
import { Link2, ShieldCheck } from 'lucide-react'
import { useState, useTransition } from 'react'
import { checkAuditChain } from '../../gateway/change.ts'
import { auditWords as words } from '../../words/audit.ts'

export interface Chain {
  /** The tenant's id; null for the agency's own chain. */
  id: string | null
  name: string
}

type Result = { chain: Chain } & ({ verdict: AuditCheck } | { problem: Problem })

/** Recomputes whole chains, one after the other, and says of each what came out. */
export function ChainCheck({ chains }: { chains: readonly Chain[] }) {
  const [results, setResults] = useState<readonly Result[]>([])
  const [busy, start] = useTransition()
  const check = () =>
    start(async () => {
      setResults([])
      for (const chain of chains) {
        const reply = await checkAuditChain(chain.id)
        setResults((before) => [...before, reply.ok ? { chain, verdict: reply.data } : { chain, problem: reply.problem }])
      }
    })
  return (
    <div className="mt-4 grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button size="small" icon={<Link2 aria-hidden />} busy={busy} onClick={check}>
          {chains.length === 1 ? words.check : words.checkAll(chains.length)}
        </Button>
        <span role="status" className="text-sm">
          {busy && chains.length > 1 && <span className="tabular text-ink-3">{words.checking(results.length, chains.length)}</span>}
          {!busy && <Intact results={results} />}
        </span>
      </div>
      {results.map((result) => (
        <Trouble key={result.chain.id} result={result} />
      ))}
      {!busy && results.length > 1 && <Single results={results} />}
    </div>
  )
}

/** The good news in one line, only when there is no other. */
function Intact({ results }: { results: readonly Result[] }) {
  const verdicts = results.flatMap((result) => ('verdict' in result && result.verdict.isIntact ? [result.verdict] : []))
  const [first] = verdicts
  if (!first || verdicts.length < results.length) return null
  const records = verdicts.reduce((sum, verdict) => sum + verdict.records, 0)
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5 text-good">
      <ShieldCheck aria-hidden className="size-4" />
      {verdicts.length === 1 ? words.intact(records) : words.allIntact({ chains: verdicts.length, records })}
      <span className="text-ink-3">
        <RelativeTime at={first.checkedAt} ending=" ago" />
      </span>
    </span>
  )
}

function Trouble({ result }: { result: Result }) {
  if ('problem' in result) {
    const { title, remedy, requestId } = result.problem
    return <ErrorState title={words.notChecked({ chain: result.chain.name, why: title })} remedy={remedy} requestId={requestId} />
  }
  const { isIntact, firstBadSeq, reason } = result.verdict
  if (isIntact) return null
  return (
    <ErrorState
      title={words.broken({ chain: result.chain.name, seq: firstBadSeq })}
      cause={(reason && words.reasons[reason]) ?? reason ?? undefined}
      remedy={words.brokenRemedy}
    />
  )
}

function Single({ results }: { results: readonly Result[] }) {
  return (
    <Disclosure quiet summary={words.single}>
      <ul className="grid gap-1 text-sm">
        {results.map((result) => (
          <li key={result.chain.id} className="flex flex-wrap gap-x-3">
            <span className="min-w-0 truncate">{result.chain.name}</span>
            {'verdict' in result && result.verdict.isIntact && (
              <span className="tabular text-ink-3">
                {words.intactShort} · {words.records(result.verdict.records)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
