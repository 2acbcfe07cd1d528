import type { HostRule } from '../define/manifest.ts'

/** The hosts a connection's credential may travel to: written ones as they are, an account's own address with its port. */
export function hostsOf({ rules, credentials }: { rules: readonly HostRule[]; credentials: object }): readonly string[] {
  return rules.flatMap((rule) => {
    if (typeof rule === 'string') return [rule]
    const value: unknown = Reflect.get(credentials, rule.fromField)
    if (typeof value !== 'string' || !URL.canParse(value)) return []
    const url = new URL(value)
    const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
    return [`${url.hostname}:${port}`]
  })
}
