/**
 * `host:port` as the egress guard spells it, from what a person typed. Null when it is not one: the port must be named, because
 * allowing a whole private machine is never what is meant.
 */
export function hostPort(text: string): string | null {
  const typed = text.trim()
  if (!/^[^\s/@?#]+:\d{1,5}$/.test(typed) || !URL.canParse(`http://${typed}/`)) return null
  const url = new URL(`http://${typed}/`)
  return `${url.hostname}:${url.port === '' ? '80' : url.port}`
}
