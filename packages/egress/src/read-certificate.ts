import { isIP } from 'node:net'
import { connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls'
import type { Destination } from './check-destination.ts'
import { failure } from './egress-failure.ts'

/** What a live host shows in its TLS handshake. */
export interface ServedCertificate {
  readonly subject: string
  readonly issuer: string
  readonly serialNumber: string
  /** SHA-256 of the certificate, hex with colons. */
  readonly fingerprint: string
  readonly names: readonly string[]
  readonly validFrom: Date
  readonly validTo: Date
  /** Why a browser would refuse it, by OpenSSL's name for the reason; null when it would not. */
  readonly problem: string | null
}

/**
 * Shakes hands and reads the certificate; not one byte of a request is sent. A certificate that nobody should trust is read too: that is what is asked.
 * Throws `connection-unreachable`, `vendor-unavailable`.
 */
export async function readCertificate({ destination, signal }: { destination: Destination; signal: AbortSignal }): Promise<ServedCertificate> {
  const { url, addresses, port } = destination
  const [address] = addresses
  if (address === undefined) throw failure('connection-unreachable', { reason: 'the name leads nowhere', sent: false })
  const socket = connect({
    host: address,
    port: Number(port ?? (url.port === '' ? 443 : url.port)),
    // An address is no server name in TLS.
    servername: isIP(url.hostname) === 0 ? url.hostname : '',
    rejectUnauthorized: false,
  })
  const cut = () => socket.destroy(new Error('aborted'))
  signal.addEventListener('abort', cut, { once: true })
  try {
    await shaken({ socket, signal })
    return served(socket)
  } finally {
    signal.removeEventListener('abort', cut)
    socket.destroy()
  }
}

function shaken({ socket, signal }: { socket: TLSSocket; signal: AbortSignal }): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('secureConnect', () => resolve())
    // An error, or an end before the handshake was done.
    for (const event of ['error', 'close'] as const) {
      socket.once(event, () => {
        const reason = signal.aborted ? 'no answer in time' : 'no encrypted connection could be made'
        reject(failure('connection-unreachable', { reason, sent: false, retry: { kind: 'backoff' } }))
      })
    }
  })
}

function served(socket: TLSSocket): ServedCertificate {
  const certificate = socket.getPeerCertificate(false)
  if (!hasDates(certificate)) throw failure('vendor-unavailable', { reason: 'the host shows no certificate', sent: false })
  return {
    subject: nameOf(certificate.subject.CN),
    issuer: nameOf(certificate.issuer.O) || nameOf(certificate.issuer.CN),
    serialNumber: certificate.serialNumber,
    fingerprint: certificate.fingerprint256,
    names: (certificate.subjectaltname ?? '').split(', ').flatMap((entry) => (entry.startsWith('DNS:') ? [entry.slice(4)] : [])),
    validFrom: new Date(certificate.valid_from),
    validTo: new Date(certificate.valid_to),
    problem: socket.authorizationError === undefined || socket.authorizationError === null ? null : problemOf(socket.authorizationError),
  }
}

/** Node gives an empty object where there is no certificate. */
function hasDates(certificate: Partial<DetailedPeerCertificate>): certificate is DetailedPeerCertificate {
  return typeof certificate.valid_to === 'string' && certificate.subject !== undefined && certificate.issuer !== undefined
}

function nameOf(name: string | readonly string[] | undefined): string {
  return typeof name === 'string' ? name : (name?.[0] ?? '')
}

function problemOf(error: Error | string): string {
  if (typeof error === 'string') return error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
