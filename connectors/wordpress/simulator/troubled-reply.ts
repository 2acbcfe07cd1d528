import type { SiteTrouble } from './state.ts'

export interface TroubledReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

interface Asked {
  readonly trouble: SiteTrouble
  /** Asks for the REST API, not for a page. */
  readonly isRest: boolean
  readonly path: string
}

/** What stands before WordPress and answers in its place; null where this request gets through. */
export function troubledReply({ trouble, isRest, path }: Asked): TroubledReply | null {
  switch (trouble.kind) {
    case 'broken':
      return page(500, 'There has been a critical error on this website.')
    case 'password-wall':
      return page(401, 'Authorization required', { 'www-authenticate': 'Basic realm="Staging"' })
    case 'moved':
      return page(301, '', { location: `${trouble.to}${path}` })
    case 'coming-soon':
      return isRest ? page(200, 'We are building something new') : null
    case 'php-noise':
    case 'slow':
      return null
  }
}

/** A firewall that lets browsers pass and programs not. */
export const challenge = page(403, 'Just a moment', { server: 'cloudflare', 'cf-mitigated': 'challenge' })

/** A site that shows its warnings to everybody prints them before the data. */
export const phpNoise =
  '<br />\n<b>Deprecated</b>:  Optional parameter declared before required parameter in <b>/srv/plugin.php</b> on line <b>12</b><br />\n'

function page(status: number, title: string, headers: Record<string, string> = {}): TroubledReply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
    body: `<!doctype html><title>${title}</title><p>${title}</p>`,
  }
}
