/** A host that a connection may speak to: written out (`api.example.com`, `*.example.com`), or the host of an address the account names. */
export type HostRule = string | { readonly fromField: string }

/** Whether a written rule names this host. */
export function fitsHostRule({ hostname, rules }: { hostname: string; rules: readonly HostRule[] }): boolean {
  return rules.some((rule) => typeof rule === 'string' && (rule === hostname || (rule.startsWith('*.') && hostname.endsWith(rule.slice(1)))))
}
