import type { Configuration, Keys } from '@bizosaas/config'
import type { LoginUrls } from '@bizosaas/db/migrate'

type Env = Readonly<Record<string, string | undefined>>

const passedOn = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'NODE_OPTIONS', 'npm_config_cache', 'npm_config_userconfig', 'npm_config_registry']

/** What any child gets: where to find programs, and what was configured, without the owner role of the database. */
export function commonEnv({ env, configuration }: { env: Env; configuration: Configuration }): Env {
  const configured = Object.entries(env).filter(([name]) => passedOn.includes(name) || name.startsWith('BIZOSAAS_') || name === 'PUBLIC_URL')
  return { ...Object.fromEntries(configured), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', BIZOSAAS_PORT: String(configuration.ports.gateway) }
}

/** Gateway and worker: the login roles. */
export function serverEnv({ common, urls }: { common: Env; urls: LoginUrls }): Env {
  return {
    ...common,
    BIZOSAAS_DATABASE_URL_TENANT: urls.tenant,
    BIZOSAAS_DATABASE_URL_AGENCY: urls.agency,
    BIZOSAAS_DATABASE_URL_PLATFORM: urls.platform,
    BIZOSAAS_DATABASE_URL_ENGINE: urls.engine,
  }
}

/** The portal: where the gateway is and who it is for it. Nothing that opens a database or a vendor. */
export function portalEnv({ common, configuration, keys }: { common: Env; configuration: Configuration; keys: Keys }): Env {
  const kept = Object.fromEntries(Object.entries(common).filter(([name]) => !name.startsWith('BIZOSAAS_DATABASE')))
  return {
    ...kept,
    BIZOSAAS_GATEWAY_URL: configuration.urls.gateway,
    BIZOSAAS_OIDC_ISSUER: `${configuration.urls.public}/oidc`,
    BIZOSAAS_ADMIN_CLIENT_ID: 'bizosaas-admin',
    BIZOSAAS_ADMIN_CLIENT_SECRET: keys.clientSecrets.admin,
    NEXTAUTH_URL: configuration.urls.admin,
    NEXTAUTH_SECRET: keys.nextAuthSecret,
  }
}
