import { listed } from '@bizosaas/kernel/words'
import { hands, type PageRule } from '../fault.ts'
import { pageFault } from './page-fault.ts'

type Headers = Readonly<Record<string, string>>

const wanted: readonly { readonly name: string; readonly isThere: (headers: Headers, isEncrypted: boolean) => boolean }[] = [
  { name: 'Strict-Transport-Security', isThere: (headers, isEncrypted) => !isEncrypted || 'strict-transport-security' in headers },
  { name: 'X-Content-Type-Options', isThere: (headers) => /\bnosniff\b/i.test(headers['x-content-type-options'] ?? '') },
  {
    name: 'X-Frame-Options (or frame-ancestors)',
    isThere: (headers) => 'x-frame-options' in headers || /\bframe-ancestors\b/i.test(headers['content-security-policy'] ?? ''),
  },
  { name: 'Referrer-Policy', isThere: (headers) => 'referrer-policy' in headers },
]

export const securityHeaderMissing: PageRule = {
  code: 'security-header-missing',
  look(page, { start }) {
    if (page.url !== start?.url) return []
    const missing = wanted.filter(({ isThere }) => !isThere(page.snapshot.headers, page.url.startsWith('https:'))).map(({ name }) => name)
    if (missing.length === 0) return []
    const detail = `The home page is sent without ${listed(missing)}.`
    return [pageFault({ page, name: 'security headers', title: 'Security headers', content: { missing }, detail, hand: hands.hosting })]
  },
}
