import { addressField, baseUrlOf, type Connector } from '@bizosaas/connector-kit'
import { appError, isSimulatedName } from '@bizosaas/kernel'
import type { VendorAccount } from '../ports/vendor-accounts.ts'

interface AccountForm {
  readonly connector: Connector
  /** Empty where nothing was entered: a vendor with one address for all needs none. */
  readonly baseUrl: string
  readonly credentials: Readonly<Record<string, string>>
}

/** Checks what a person entered with the connector's own schema. Throws `request-invalid`, naming the fields. */
export function describeAccount({ connector, baseUrl, credentials }: AccountForm): VendorAccount {
  const { manifest } = connector
  const address = addressField(manifest)
  const given = { ...(address === null || baseUrl === '' ? {} : { [address]: baseUrl }), ...withoutEmpty(credentials) }
  const parsed = manifest.auth.fields.safeParse(given)
  if (!parsed.success) {
    const named = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), problem: message }))
    throw invalid(named.map(({ field, problem }) => ({ field: field === address ? 'baseUrl' : field, problem })))
  }
  const own = baseUrlOf({ manifest, credentials: parsed.data, simulatorUrl: null })
  const kept = address === null ? oneAddress({ own, baseUrl, name: manifest.name }) : own
  return { connectorId: manifest.id, baseUrl: kept, credentials: JSON.stringify(parsed.data) }
}

/** Where all accounts share one address, a person may name that one or a simulator: any other would be handed the credential. */
function oneAddress({ own, baseUrl, name }: { own: string; baseUrl: string; name: string }): string {
  const asked = baseUrl.replace(/\/+$/, '')
  if (asked === '' || asked === own) return own
  if (URL.canParse(asked) && isSimulatedName(new URL(asked).hostname)) return new URL(asked).origin
  throw invalid([{ field: 'baseUrl', problem: `${name} has one address for all accounts: leave this out` }])
}

function withoutEmpty(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''))
}

function invalid(fields: readonly { field: string; problem: string }[]) {
  return appError('request-invalid', { details: { fields } })
}
