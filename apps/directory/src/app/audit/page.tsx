import { EmptyState, Surface } from '@bizosaas/ui/public'
import { Check, DoorClosed } from 'lucide-react'
import type { Metadata } from 'next'
import { AuditForm } from '../../components/audit-form.tsx'
import { ProblemPage } from '../../components/problem-page.tsx'
import { getAgency } from '../../gateway/read.ts'
import { publicWords } from '../../words/public.ts'

const words = publicWords.audit

export const metadata: Metadata = { title: words.title, description: words.lead }

export default async function AuditPage() {
  const agency = await getAgency()
  if (!agency.ok) return <ProblemPage problem={agency.problem} />
  if (!agency.data.offersAudits) {
    return (
      <EmptyState isPage icon={<DoorClosed aria-hidden />} title={words.closedTitle}>
        {words.closed(agency.data.name)}
      </EmptyState>
    )
  }
  return (
    <>
      <h1 className="text-2xl">{words.title}</h1>
      <p className="mt-3 max-w-[62ch] text-lg text-ink-2">{words.lead}</p>
      <Surface padded className="mt-6">
        <AuditForm />
      </Surface>
      <ul className="mt-6 grid gap-2">
        {words.points.map((point) => (
          <li key={point} className="flex gap-2.5">
            <Check aria-hidden className="mt-0.5 size-4.5 shrink-0 text-good" />
            {point}
          </li>
        ))}
      </ul>
    </>
  )
}
