import { auditWords as words } from './audit-words.ts'
import { type Contact, ContactLine } from './contact-line.tsx'
import { Section } from './section.tsx'

/** Who sends an audit, and how a reader reaches them. */
export interface AuditSender {
  readonly name: string
  readonly contact: Contact
}

const measure = 'max-w-[72ch] text-sm print:max-w-none print:text-2xs'

/** What the reader can do now, and whom to ask. */
export function AuditNext({ agency: { name, contact }, isClean }: { agency: AuditSender; isClean: boolean }) {
  return (
    <Section title={words.next} className="break-inside-avoid print:mt-4 print:break-before-avoid">
      <p className={measure}>{isClean ? words.cleanNext(name) : words.nextText(name)}</p>
      <ContactLine agency={name} contact={contact} className={`${measure} mt-1`} />
    </Section>
  )
}
