import { addressField, type Connector, formFields, redactJson } from '@bizosaas/connector-kit'
import type { FetchAnswer } from '@bizosaas/egress'
import { appError, isSimulatedName } from '@bizosaas/kernel'
import type { ConnectorCard, VendorAccounts } from '../ports/vendor-accounts.ts'
import { describeAccount } from './describe-account.ts'
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
    describe: (form) => describeAccount({ ...form, connector: get(form.connectorId) }),
    async verify({ tenantId, account }) {
      const connector = get(account.connectorId)
      const credentials = parseCredentials(account.credentials)
      const redact = redactCredentials({ connector, credentials })
      const seen = { simulated: false }
      const onAnswer = (answer: FetchAnswer) => {
        seen.simulated ||= isSimulator(answer)
      }
      try {
        const context = contexts.make({ tenantId, connector, credentials, baseUrl: account.baseUrl, isSimulated: false, isFresh: true, onAnswer })
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
      return { kind: 'approved', account: describeAccount({ connector: get(connectorId), baseUrl: '', credentials: read.credentials }) }
    },
  }
}

/** The address has a place of its own in the form, so the field that holds it is not asked for again. */
function cardOf({ manifest, authorize }: Connector): ConnectorCard {
  const address = addressField(manifest)
  const fields = formFields(manifest)
    .filter(({ name }) => name !== address)
    .map(({ name, label, isSecret, help }) => ({ name, label, isSecret, help }))
  return { id: manifest.id, name: manifest.name, category: manifest.category, fields, canAuthorize: authorize !== null }
}

/** Simulators say so themselves; only what answers from this machine, or by a simulator's name, is believed: no real site can pass for harmless. */
function isSimulator({ headers, url }: FetchAnswer): boolean {
  const { hostname } = new URL(url)
  return headers.has('x-bizosaas-simulated') && (hostname === '127.0.0.1' || isSimulatedName(hostname))
}

function invalid(fields: readonly { field: string; problem: string }[]) {
  return appError('request-invalid', { details: { fields } })
}
