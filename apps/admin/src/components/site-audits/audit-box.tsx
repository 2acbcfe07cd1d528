import { Section, Surface } from '@bizosaas/ui'
import Link from 'next/link'
import { siteAuditWords as words } from '../../words/site-audits.ts'
import { AuditForm } from './audit-form.tsx'

/** The way to win a client, on the first page. */
export function AuditBox() {
  return (
    <Section
      title={words.formTitle}
      note={words.formLead}
      aside={
        <Link href="/site-audits" className="text-ink-2 hover:text-ink hover:underline">
          {words.back}
        </Link>
      }
    >
      <Surface padded>
        <AuditForm />
      </Surface>
    </Section>
  )
}
