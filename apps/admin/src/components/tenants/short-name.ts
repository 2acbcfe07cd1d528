/** "Café Müller & Söhne" → "cafe-muller-sohne": what stands in addresses. Empty when the name has no letter that can stand there. */
export function shortName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}
