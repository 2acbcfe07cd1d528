import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** Whom a reader writes to or calls; either may be unknown. */
export interface Contact {
  readonly email: string | null
  readonly phone: string | null
}

/** Says whom to ask, and how to reach them where that is known. */
export function ContactLine({ agency, contact, className }: { agency: string; contact: Contact; className?: string }) {
  return (
    <p className={className}>
      {words.questions} {sentence({ agency, contact })}
    </p>
  )
}

function sentence({ agency, contact: { email, phone } }: { agency: string; contact: Contact }): ReactNode {
  if (email === null && phone === null) return words.ask(agency)
  return (
    <>
      {email !== null && (
        <>
          {words.write(agency)}{' '}
          <Way href={`mailto:${email}`} className="wrap-anywhere">
            {email}
          </Way>
        </>
      )}
      {phone !== null && (
        <>
          {email === null ? words.call(agency) : words.orCall}{' '}
          <Way href={`tel:${phone.replace(/[^\d+]/g, '')}`} className="whitespace-nowrap">
            {phone}
          </Way>
        </>
      )}
      .
    </>
  )
}

function Way({ href, className, children }: { href: string; className: string; children: string }) {
  return (
    <a href={href} className={clsx('font-medium underline underline-offset-2 print:no-underline', className)}>
      {children}
    </a>
  )
}

const words = {
  questions: 'Questions?',
  ask: (agency: string) => `Ask ${agency}.`,
  write: (agency: string) => `Write to ${agency} at`,
  call: (agency: string) => `Call ${agency} on`,
  orCall: ' or call',
}
