import { type Connector, createRedact, type Redact, redactJson, secretFieldNames } from '@bizosaas/connector-kit'
import { type AppError, appError, isAppError } from '@bizosaas/kernel'

/** Takes the secret fields of a credential out of texts, in every spelling. */
export function redactCredentials({ connector, credentials }: { connector: Connector; credentials: object }): Redact {
  const secrets = secretFieldNames(connector.manifest).flatMap((name) => {
    const value: unknown = Reflect.get(credentials, name)
    return typeof value === 'string' ? [value] : []
  })
  return createRedact({ secrets })
}

/** The second net below the connector's own: an error that leaves integration has neither cause nor secret. Bugs stay bugs. */
export function redactError({ error, redact }: { error: unknown; redact: Redact }): AppError | Error {
  if (isAppError(error)) return appError(error.code, { retry: error.retry, details: redactJson({ value: error.details, redact }) })
  return new Error(redact(error instanceof Error ? error.message : 'a connector failed'))
}
