import path from 'node:path'
import { appError } from '@bizosaas/kernel'
import type { z } from 'zod'
import { type Ports, portsFrom } from './ports.ts'
import { repositoryRoot } from './repository-root.ts'
import { type SimulatedSiteAddress, simulatedSites } from './simulated-sites.ts'
import { variables } from './variables.ts'

type Values = z.infer<typeof variables>

export interface Configuration {
  /** Absolute. */
  readonly dataFolder: string
  /** Absolute. */
  readonly keyFile: string
  readonly logFolder: string
  readonly ports: Ports
  readonly urls: {
    /** The gateway as browsers see it: the issuer of tokens. */
    readonly public: string
    readonly gateway: string
    readonly admin: string
    /** The public pages: what share links lead to. */
    readonly directory: string
    readonly worker: string
    readonly simulators: string
  }
  readonly simulatedSites: readonly SimulatedSiteAddress[]
  readonly database: {
    /** The owner's URL as given, or null for the embedded server. */
    readonly ownerUrl: string | null
    /** The URLs of the login roles, where they are given; the launcher gives them to the processes it starts. */
    readonly loginUrls: { readonly tenant: string; readonly agency: string; readonly platform: string; readonly engine: string } | null
  }
  /** Pages, and posts, of one site that are looked up. */
  readonly contentIndexLimit: number
  /** Pages of one connected site that are read. */
  readonly crawlPages: number
  /** Whether visitors may have a website audited. */
  readonly offersAudits: boolean
  readonly temporalAddress: string | null
  readonly model: { readonly baseUrl: string; readonly model: string; readonly apiKey: string | null } | null
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
  /** Ended runs of workflows are removed after so many days. */
  readonly runRetentionDays: number
  readonly testServerUrl: string | null
}

/** Reads and checks the environment. Throws `configuration-invalid` with `details.variable`, `details.reason` and `details.remedy`. */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const values = parseValues(env)
  const dataFolder = path.resolve(repositoryRoot, values.BIZOSAAS_DATA_FOLDER)
  const ports = portsFrom(values.BIZOSAAS_PORT)
  const urls = addressesOf({ values, ports })
  return {
    dataFolder,
    keyFile: path.resolve(repositoryRoot, values.BIZOSAAS_KEY_FILE ?? path.join(dataFolder, 'keys.json')),
    logFolder: path.join(dataFolder, 'logs'),
    ports,
    urls,
    simulatedSites: simulatedSites({ ports, simulatorsUrl: urls.simulators }),
    database: { ownerUrl: values.DATABASE_URL ?? null, loginUrls: loginUrlsOf(values) },
    contentIndexLimit: values.BIZOSAAS_CONTENT_INDEX_LIMIT,
    crawlPages: values.BIZOSAAS_CRAWL_PAGES,
    offersAudits: values.BIZOSAAS_PUBLIC_AUDITS === 'on',
    temporalAddress: values.TEMPORAL_ADDRESS ?? null,
    model: modelOf(values),
    logLevel: values.BIZOSAAS_LOG_LEVEL,
    runRetentionDays: values.BIZOSAAS_RUN_RETENTION_DAYS,
    testServerUrl: values.BIZOSAAS_TEST_SERVER_URL ?? null,
  }
}

function parseValues(env: Readonly<Record<string, string | undefined>>): Values {
  // `NAME=` in a file means "not set", as people comment a value out that way.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const parsed = variables.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalid({ variable: String(issue?.path[0] ?? 'environment'), reason: issue?.message ?? 'is not valid' })
}

function addressesOf({ values, ports }: { values: Values; ports: Ports }): Configuration['urls'] {
  const local = (port: number) => `http://127.0.0.1:${port}`
  return {
    public: trim(values.PUBLIC_URL ?? local(ports.gateway)),
    gateway: trim(values.BIZOSAAS_GATEWAY_URL ?? local(ports.gateway)),
    admin: trim(values.BIZOSAAS_ADMIN_URL ?? local(ports.admin)),
    directory: trim(values.BIZOSAAS_DIRECTORY_URL ?? local(ports.directory)),
    worker: local(ports.worker),
    simulators: trim(values.BIZOSAAS_SIMULATORS_URL ?? local(ports.simulators)),
  }
}

const loginVariables = [
  'BIZOSAAS_DATABASE_URL_TENANT',
  'BIZOSAAS_DATABASE_URL_AGENCY',
  'BIZOSAAS_DATABASE_URL_PLATFORM',
  'BIZOSAAS_DATABASE_URL_ENGINE',
] as const

function loginUrlsOf(values: Values): Configuration['database']['loginUrls'] {
  const [tenant, agency, platform, engine] = loginVariables.map((name) => values[name])
  if (tenant !== undefined && agency !== undefined && platform !== undefined && engine !== undefined) return { tenant, agency, platform, engine }
  const missing = loginVariables.find((name) => values[name] === undefined)
  if (missing !== undefined && loginVariables.some((name) => values[name] !== undefined)) {
    throw invalid({ variable: missing, reason: 'is missing while other login roles are given: give all four or none' })
  }
  return null
}

function modelOf(values: Values): Configuration['model'] {
  if (values.MODEL_BASE_URL === undefined) return null
  if (values.MODEL_NAME === undefined) throw invalid({ variable: 'MODEL_NAME', reason: 'is missing while MODEL_BASE_URL is given' })
  return { baseUrl: trim(values.MODEL_BASE_URL), model: values.MODEL_NAME, apiKey: values.MODEL_API_KEY ?? null }
}

function invalid({ variable, reason }: { variable: string; reason: string }) {
  return appError('configuration-invalid', { details: { variable, reason, remedy: `Correct or remove ${variable}; .env.example describes it.` } })
}

function trim(url: string): string {
  return url.replace(/\/+$/, '')
}
