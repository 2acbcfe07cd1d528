/** The environment of the public pages, read here and nowhere else. Asked for at the first request, never while building. */
export function settings(): { gatewayUrl: string; secure: boolean } {
  const gatewayUrl = process.env.BIZOSAAS_GATEWAY_URL
  if (!gatewayUrl) throw new Error('The environment variable BIZOSAAS_GATEWAY_URL is missing. The launcher sets it; see .env.example.')
  return { gatewayUrl: gatewayUrl.replace(/\/$/, ''), secure: process.env.BIZOSAAS_DIRECTORY_URL?.startsWith('https:') === true }
}
