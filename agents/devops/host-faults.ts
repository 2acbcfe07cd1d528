import type { LiveHost, Severity } from '@bizosaas/automation'

export interface HostFault {
  readonly code:
    | 'certificate-expired'
    | 'certificate-expiring'
    | 'certificate-refused'
    | 'certificate-unreadable'
    | 'domain-expired'
    | 'domain-expiring'
  readonly severity: Severity
  readonly host: string
  /** One sentence with the figures that were read. */
  readonly detail: string
  /** What a person has to do, and until when; null where nothing can be asked of anybody yet. */
  readonly task: { readonly instructions: string; readonly dueAt: Date } | null
}

const dayMs = 24 * 60 * 60_000
/** A domain is paid for by a person at a registrar: that takes longer than a certificate. */
const domainAlertMs = 30 * dayMs
const domainAskMs = 60 * dayMs

/** Every fault of one host at one instant. Pure: the same reading and instant give the same faults. */
export function hostFaults(host: LiveHost, now: Date): readonly HostFault[] {
  return [...certificateFaults(host, now), ...domainFaults(host, now)]
}

function certificateFaults({ host, certificate, certificateProblem }: LiveHost, now: Date): readonly HostFault[] {
  if (certificate === null) {
    const detail = `No certificate could be read from ${host}. ${certificateProblem ?? ''}`.trim()
    return [{ code: 'certificate-unreadable', severity: 'mid', host, detail, task: null }]
  }
  const validTo = new Date(certificate.validTo)
  const leftMs = validTo.getTime() - now.getTime()
  const { alertMs, askMs } = deadlines(validTo.getTime() - new Date(certificate.validFrom).getTime())
  const renew = {
    instructions: `It was issued by ${certificate.issuer || 'an unnamed authority'} and ends on ${day(validTo)}. Renew it where the site is hosted, then check that ${host} shows a new serial number (now ${certificate.serialNumber}).`,
    dueAt: new Date(Math.max(validTo.getTime() - alertMs, now.getTime())),
  }
  if (leftMs <= 0)
    return [
      {
        code: 'certificate-expired',
        severity: 'high',
        host,
        detail: `The certificate of ${host} ended on ${day(validTo)}: browsers warn visitors away.`,
        task: renew,
      },
    ]
  if (certificate.problem !== null) {
    const detail = `A browser refuses the certificate of ${host} (${certificate.problem}); it names ${certificate.names.join(', ') || 'nobody'}.`
    const mend = {
      instructions: `Install one from a public authority that names ${host}.`,
      dueAt: now,
    }
    return [{ code: 'certificate-refused', severity: 'high', host, detail, task: mend }]
  }
  if (leftMs > askMs) return []
  const severity = leftMs <= alertMs ? 'high' : 'mid'
  return [
    { code: 'certificate-expiring', severity, host, detail: `The certificate of ${host} ends in ${days(leftMs)}, on ${day(validTo)}.`, task: renew },
  ]
}

function domainFaults({ host, domain }: LiveHost, now: Date): readonly HostFault[] {
  if (domain === null) return []
  const expiresAt = new Date(domain.expiresAt)
  const leftMs = expiresAt.getTime() - now.getTime()
  if (leftMs > domainAskMs) return []
  const task = {
    instructions: `The register says that ${domain.name} is paid for until ${day(expiresAt)}. Renew it at its registrar and switch on automatic renewal; without the domain, site and mail of the client stop.`,
    dueAt: new Date(Math.max(expiresAt.getTime() - domainAlertMs, now.getTime())),
  }
  if (leftMs <= 0)
    return [{ code: 'domain-expired', severity: 'high', host, detail: `The registration of ${domain.name} ended on ${day(expiresAt)}.`, task }]
  const severity = leftMs <= domainAlertMs ? 'high' : 'mid'
  return [
    { code: 'domain-expiring', severity, host, detail: `The registration of ${domain.name} ends in ${days(leftMs)}, on ${day(expiresAt)}.`, task },
  ]
}

/**
 * From the certificate's own lifetime, because lifetimes shrink (90 days, then 64, then 45): what renews by itself does so with a third left,
 * so with a quarter left something is wrong and a person is asked, well before the alert at a sixth.
 */
function deadlines(lifetimeMs: number): { readonly alertMs: number; readonly askMs: number } {
  return { alertMs: Math.min(14 * dayMs, lifetimeMs / 6), askMs: Math.min(30 * dayMs, lifetimeMs / 4) }
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function days(ms: number): string {
  const count = Math.floor(ms / dayMs)
  return count === 1 ? '1 day' : `${count} days`
}
