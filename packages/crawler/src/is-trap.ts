const longestUrl = 500
const mostSegments = 12

/** An address no person would be led to: endless, or one segment over and over (relative links that pile up). */
export function isTrap(url: string): boolean {
  if (url.length > longestUrl) return true
  const segments = new URL(url).pathname.split('/').filter((segment) => segment !== '')
  if (segments.length > mostSegments) return true
  return segments.some((segment) => segments.filter((other) => other === segment).length > 2)
}
