/** An address as people read and type it: decoded, and without what every address begins with. */
export function addressWords(url: string): string {
  const bare = url.replace(/^https?:\/\//, '').replace(/^([^/]+)\/$/, '$1')
  try {
    return decodeURI(bare)
  } catch {
    return bare
  }
}
