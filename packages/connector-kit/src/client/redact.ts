const placeholder = '[redacted]'

/** Takes secrets out of a text in every spelling a vendor might echo: plain, without spaces, percent-encoded, Base64, hexadecimal. */
export type Redact = (text: string) => string

/**
 * Makes the redactor of one connection.
 * @param secrets values as they were entered; anything shorter than four characters is too common to look for
 * @param pairs `user:password` texts that travel as Base64 in Basic authentication
 */
export function createRedact({ secrets, pairs = [] }: { secrets: readonly string[]; pairs?: readonly string[] }): Redact {
  const needles = [...new Set([...secrets, ...pairs].flatMap(spellings))].filter((needle) => needle.length >= 4).sort((a, b) => b.length - a.length)
  return (text) => needles.reduce((rest, needle) => rest.replaceAll(needle, placeholder), text)
}

function spellings(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8')
  // Base64 of a secret in the middle of other text starts at one of three offsets; the outer characters depend on the neighbours.
  const shifted = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  )
  const plain = [secret, secret.replaceAll(' ', ''), encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]
  const encoded = [
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    Buffer.from(secret.replaceAll(' ', '')).toString('base64'),
  ]
  return [...plain, ...encoded, ...shifted.filter((part) => part.length >= 12), secret.replaceAll(' ', '+')]
}

/** Takes secrets out of every text inside a JSON value, keys included. */
export function redactJson<T>({ value, redact }: { value: T; redact: Redact }): T {
  const text = JSON.stringify(value)
  if (text === undefined) return value
  const clean = redact(text)
  return clean === text ? value : JSON.parse(clean)
}
