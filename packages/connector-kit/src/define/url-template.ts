const placeholder = /\{(\w+)\}/g

/** The names in braces of an address such as `https://{shop}.acme.example`. */
export function templateFields(template: string): readonly string[] {
  return [...template.matchAll(placeholder)].flatMap(([, name]) => name ?? [])
}

/** The address with values in the places of its names, each of them encoded: none can end the host or begin a query. Null where one is empty or no address results. */
export function fillTemplate({ template, read }: { template: string; read: (field: string) => string }): URL | null {
  if (templateFields(template).some((field) => read(field) === '')) return null
  const text = template.replaceAll(placeholder, (_, field: string) => encodeURIComponent(read(field)))
  return URL.canParse(text) ? new URL(text) : null
}
