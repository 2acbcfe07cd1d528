/** The PostgreSQL and connector side of the ports; built only by `compose` and by tests. Connectors and their writes are given, never imported. */
export { createConnectionDirectory, type DirectoryEntry } from './connection-directory.ts'
export {
  type ConnectionOpener,
  type ConnectionOpenerDependencies,
  type ConnectionRef,
  createConnectionOpener,
  type OpenConnection,
} from './connection-opener.ts'
export { createConnectionReadRunner } from './connection-read-runner.ts'
export { createConnectorActionRunner } from './connector-action-runner.ts'
export { createLiveVendorAccounts } from './live-vendor-accounts.ts'
export { createOpenAiModel, type ModelOptions } from './model/create-openai-model.ts'
export { createPostgresAllowedHosts } from './postgres-allowed-hosts.ts'
export { createPostgresConnectionRequests } from './postgres-connection-requests.ts'
export { createPostgresConnectionStore } from './postgres-connection-store.ts'
export { createPostgresModelSettings } from './postgres-model-settings.ts'
export { createPostgresSecretStore } from './postgres-secret-store.ts'
export { createPrivateHostGate } from './private-host-gate.ts'
export { createVendorContexts, type VendorContexts } from './vendor-contexts.ts'
