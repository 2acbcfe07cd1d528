/** Cookies ignore ports, so every portal on a host has names of its own. */
export const cookieNames = {
  session: 'box_admin.session',
  callback: 'box_admin.callback',
  csrf: 'box_admin.csrf',
  pkce: 'box_admin.pkce',
  state: 'box_admin.state',
  nonce: 'box_admin.nonce',
} as const

/** How long a signed-in browser may stay away, in seconds. */
export const sessionMaxAge = 12 * 60 * 60

/** Browsers refuse a cookie of more than 4,096 bytes with its attributes; next-auth cuts longer ones into `name.0`, `name.1`, … */
const partLength = 3_900

interface Cookie {
  name: string
  value: string
}

export function splitSession(value: string): Cookie[] {
  if (value.length <= partLength) return [{ name: cookieNames.session, value }]
  const count = Math.ceil(value.length / partLength)
  return Array.from({ length: count }, (_, index) => ({
    name: `${cookieNames.session}.${index}`,
    value: value.slice(index * partLength, (index + 1) * partLength),
  }))
}

/** The whole value again, from any order of the parts; empty when there is none. */
export function joinSession(cookies: readonly Cookie[]): string {
  return cookies
    .filter(({ name }) => isSessionCookie(name))
    .sort((one, other) => partNumber(one) - partNumber(other))
    .map(({ value }) => value)
    .join('')
}

export function isSessionCookie(name: string): boolean {
  return name === cookieNames.session || name.startsWith(`${cookieNames.session}.`)
}

function partNumber({ name }: Cookie): number {
  return Number(name.slice(cookieNames.session.length + 1) || 0)
}
