import { type Connector, formFields, type HostRule, redactJson } from '@bizosaas/connector-kit'
import type { FetchAnswer } from '@bizosaas/egress'
import { appError } from '@bizosaas/kernel'
import type { ConnectorCard, VendorAccount, VendorAccounts } from '../ports/vendor-accounts.ts'
import { parseCredentials } from './parse-credentials.ts'
import { redactCredentials, redactError } from './redact-credentials.ts'
import type { VendorContexts } from './vendor-contexts.ts'

/** The accounts of real connectors, reached through the egress guard. */
export function createLiveVendorAccounts({ connectors, contexts }: { connectors: readonly Connector[]; contexts: VendorContexts }): VendorAccounts {
  const byId = new Map(connectors.map((connector) => [connector.manifest.id, connector]))
  const get = (connectorId: string): Connector => {
    const connector = byId.get(connectorId)
    if (connector === undefined) throw invalid([{ field: 'connectorId', problem: 'there is no such connector' }])
    return connector
  }
  const authorizationOf = (connectorId: string) => {
    const { authorize } = get(connectorId)
    if (authorize === null) throw invalid([{ field: 'connectorId', problem: 'this connector has no approval screen' }])
    return authorize
  }
  return {
    list: () => connectors.map(cardOf),
    describe: (form) => describe({ ...form, connector: get(form.connectorId) }),
    async verify({ tenantId, account }) {
      const connector = get(account.connectorId)
      const credentials = parseCredentials(account.credentials)
      const redact = redactCredentials({ connector, credentials })
      const seen = { simulated: false }
      const onAnswer = (answer: FetchAnswer) => {
        seen.simulated ||= isSimulator(answer)
      }
      try {
        const context = contexts.make({ tenantId, connector, credentials, isSimulated: false, isFresh: true, onAnswer })
        const { identity, facts, notes } = redactJson({ value: await connector.verify(context), redact })
        return { account: identity.account, facts: { ...facts, label: identity.label, notes }, isSimulated: seen.simulated }
      } catch (error) {
        throw redactError({ error, redact })
      }
    },
    authorizationUrl: ({ connectorId, baseUrl, returnUrl, state }) => authorizationOf(connectorId).url({ siteUrl: baseUrl, returnUrl, state }),
    readAuthorization({ connectorId, answer }) {
      const read = authorizationOf(connectorId).parseReturn(new URLSearchParams(answer))
      if (read.kind === 'rejected') return { kind: 'declined' }
      return { kind: 'approved', account: describe({ connector: get(connectorId), baseUrl: '', credentials: read.credentials }) }
    },
  }
}

/** The address has a place of its own in the form, so the field that holds it is not asked for again. */
function cardOf({ manifest, authorize }: Connector): ConnectorCard {
  const address = addressField(manifest.hosts)
  const fields = formFields(manifest)
    .filter(({ name }) => name !== address)
    .map(({ name, label, isSecret, help }) => ({ name, label, isSecret, help }))
  return { id: manifest.id, name: manifest.name, category: manifest.category, fields, canAuthorize: authorize !== null }
}

function describe({
  connector,
  baseUrl,
  credentials,
}: {
  connector: Connector
  baseUrl: string
  credentials: Readonly<Record<string, string>>
}): VendorAccount {
  const { auth, hosts, id } = connector.manifest
  const address = addressField(hosts)
  const given = { ...(address === null || baseUrl === '' ? {} : { [address]: baseUrl }), ...withoutEmpty(credentials) }
  const parsed = auth.fields.safeParse(given)
  if (!parsed.success) throw invalid(parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), problem: message })))
  const typed: unknown = address === null ? baseUrl : Reflect.get(parsed.data, address)
  return { connectorId: id, baseUrl: typeof typed === 'string' ? typed.replace(/\/+$/, '') : baseUrl, credentials: JSON.stringify(parsed.data) }
}

function addressField(hosts: readonly HostRule[]): string | null {
  const rule = hosts.find((one) => typeof one !== 'string')
  return rule === undefined || typeof rule === 'string' ? null : rule.fromField
}

function withoutEmpty(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''))
}

/** Simulators say so themselves; only what answers from this machine is believed, so that no real site can pass for harmless. */
function isSimulator({ headers, url }: FetchAnswer): boolean {
  return headers.has('x-bizosaas-simulated') && new URL(url).hostname === '127.0.0.1'
}

function invalid(fields: readonly { field: string; problem: string }[]) {
  return appError('request-invalid', { details: { fields } })
}
