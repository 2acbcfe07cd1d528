import { type Configuration, type Keys, serverRuntime } from '@bizosaas/config'
import type { LoginUrls } from '@bizosaas/db/migrate'

type Environment = Readonly<Record<string, string>>

/** What each process is told, and nothing more: the portal holds no database address, the simulators no key file, nobody the owner role. */
export interface ChildEnvironments {
  readonly gateway: Environment
  readonly worker: Environment
  readonly simulators: Environment
  readonly admin: Environment
  readonly directory: Environment
}

interface Known {
  readonly configuration: Configuration
  readonly keys: Keys
  readonly logins: LoginUrls
  readonly env: Readonly<Record<string, string | undefined>>
}

export function childEnvironments({ configuration, keys, logins, env }: Known): ChildEnvironments {
  const system = systemEnvironment(env)
  const common = { ...system, ...commonVariables({ configuration, env }) }
  const runtime = serverRuntime({ dataFolder: configuration.dataFolder, nodeOptions: env.NODE_OPTIONS })
  const own = { ...databaseVariables(logins), BIZOSAAS_KEY_FILE: configuration.keyFile, ...pick({ env, names: ['TEMPORAL_ADDRESS'] }) }
  const server = { ...common, ...runtime, ...own }
  const models = pick({ env, names: ['MODEL_BASE_URL', 'MODEL_NAME', 'MODEL_API_KEY'] })
  return {
    // It says which model is asked, and asks none: the key is not its business.
    gateway: { ...server, ...pick({ env, names: ['MODEL_BASE_URL', 'MODEL_NAME'] }) },
    worker: { ...server, ...models },
    simulators: common,
    admin: portalVariables({ configuration, keys, system }),
    // It speaks for nobody: no secret, no session.
    directory: {
      ...system,
      NEXT_TELEMETRY_DISABLED: '1',
      BIZOSAAS_GATEWAY_URL: configuration.urls.gateway,
      BIZOSAAS_DIRECTORY_URL: configuration.urls.directory,
    },
  }
}

/** Building needs no address and no secret. */
export function buildEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  return { ...systemEnvironment(env), NEXT_TELEMETRY_DISABLED: '1' }
}

function portalVariables({ configuration, keys, system }: { configuration: Configuration; keys: Keys; system: Environment }): Environment {
  const { urls } = configuration
  return {
    ...system,
    NEXT_TELEMETRY_DISABLED: '1',
    BIZOSAAS_GATEWAY_URL: urls.gateway,
    BIZOSAAS_OIDC_ISSUER: `${urls.public}/oidc`,
    BIZOSAAS_ADMIN_CLIENT_ID: 'bizosaas-admin',
    BIZOSAAS_ADMIN_CLIENT_SECRET: keys.clientSecrets.admin,
    NEXTAUTH_URL: urls.admin,
    NEXTAUTH_SECRET: keys.nextAuthSecret,
  }
}

function commonVariables({ configuration, env }: { configuration: Configuration; env: Known['env'] }): Environment {
  return {
    BIZOSAAS_DATA_FOLDER: configuration.dataFolder,
    BIZOSAAS_PORT: String(configuration.ports.gateway),
    BIZOSAAS_LOG_LEVEL: configuration.logLevel,
    ...pick({
      env,
      names: [
        'PUBLIC_URL',
        'BIZOSAAS_ADMIN_URL',
        'BIZOSAAS_DIRECTORY_URL',
        'BIZOSAAS_GATEWAY_URL',
        'BIZOSAAS_SIMULATORS_URL',
        'BIZOSAAS_PUBLIC_AUDITS',
      ],
    }),
  }
}

function databaseVariables(logins: LoginUrls): Environment {
  return {
    BIZOSAAS_DATABASE_URL_TENANT: logins.tenant,
    BIZOSAAS_DATABASE_URL_AGENCY: logins.agency,
    BIZOSAAS_DATABASE_URL_PLATFORM: logins.platform,
    BIZOSAAS_DATABASE_URL_ENGINE: logins.engine,
  }
}

function systemEnvironment(env: Known['env']): Environment {
  return pick({ env, names: ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS'] })
}

function pick({ env, names }: { env: Known['env']; names: readonly string[] }): Environment {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
}
