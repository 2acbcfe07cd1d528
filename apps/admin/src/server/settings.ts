/** The portal's environment, read here and nowhere else. Asked for at the first request, never while building. */
export interface Settings {
  gatewayUrl: string
  /** The OIDC issuer; the gateway's own unless another identity provider is configured. */
  issuer: string
  clientId: string
  clientSecret: string
  portalUrl: string
  sessionSecret: string
  secureCookies: boolean
}

export function settings(): Settings {
  const gatewayUrl = required('BIZOSAAS_GATEWAY_URL').replace(/\/$/, '')
  const portalUrl = required('NEXTAUTH_URL').replace(/\/$/, '')
  return {
    gatewayUrl,
    issuer: process.env.BIZOSAAS_OIDC_ISSUER ?? `${gatewayUrl}/oidc`,
    clientId: required('BIZOSAAS_ADMIN_CLIENT_ID'),
    clientSecret: required('BIZOSAAS_ADMIN_CLIENT_SECRET'),
    portalUrl,
    sessionSecret: required('NEXTAUTH_SECRET'),
    secureCookies: portalUrl.startsWith('https:'),
  }
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`The environment variable ${name} is missing. The launcher sets it; see .env.example.`)
  return value
}
