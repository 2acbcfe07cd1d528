import { auditWords as words } from './audit-words.ts'
import { Section } from './section.tsx'

/** What the reader can do now, and whom to ask. */
export function AuditNext({ agency, isClean }: { agency: string; isClean: boolean }) {
  return (
    <Section title={words.next} className="break-inside-avoid print:mt-4 print:break-before-avoid">
      <p className="max-w-[72ch] text-sm print:max-w-none print:text-2xs">{isClean ? words.cleanNext(agency) : words.nextText(agency)}</p>
    </Section>
  )
}
