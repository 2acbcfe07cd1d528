/**
 * Integration owns a tenant's accounts at other systems: connections, their credentials in the secret store, the way back from a vendor's approval
 * screen, and which private hosts may be reached. It decides nothing about writes (governance does; integration only lends it its hands) and knows no
 * vendor: connectors are given to its adapters. Words: connector, connection, secret, account (the label approvals are sealed with), allowed host.
 */
export type { Connection, ConnectionFacts, ConnectionFailure, ConnectionStatus, ConnectionTenant } from './domain/connection.ts'
export { hostPort } from './domain/host-port.ts'
export type { AllowedHost, AllowedHosts } from './ports/allowed-hosts.ts'
export type { CMSPort } from './ports/cms-port.ts'
export type { ConnectionReadCall, ConnectionReads } from './ports/connection-reads.ts'
export type { ConnectionRequest, ConnectionRequests } from './ports/connection-requests.ts'
export type { CheckedConnection, ConnectionStore, VerifiedConnection } from './ports/connection-store.ts'
export type { SecretStore } from './ports/secret-store.ts'
export type { AuthorizationAnswer, ConnectorCard, VendorAccount, VendorAccounts, VerifiedAccount } from './ports/vendor-accounts.ts'
export { type AllowHostDependencies, allowHost, allowHostInput } from './services/allow-host.ts'
export { type BeginDependencies, beginAuthorization, beginAuthorizationInput } from './services/begin-authorization.ts'
export { type CompleteDependencies, completeAuthorization, completeAuthorizationInput } from './services/complete-authorization.ts'
export { connectConnection, connectConnectionInput } from './services/connect-connection.ts'
export type { ConnectionView } from './services/connection-view.ts'
export { type DisallowHostDependencies, disallowHost, disallowHostInput } from './services/disallow-host.ts'
export { type DisconnectDependencies, disconnectConnection, disconnectConnectionInput } from './services/disconnect-connection.ts'
export { findConnectionTenant, findConnectionTenantInput } from './services/find-connection-tenant.ts'
export type { IntegrationDeps } from './services/integration-deps.ts'
export type { KeepDependencies } from './services/keep-account.ts'
export { listAllowedHosts } from './services/list-allowed-hosts.ts'
export { listConnections, listConnectionsInput } from './services/list-connections.ts'
export { listConnectors } from './services/list-connectors.ts'
export { verifyConnection, verifyConnectionInput } from './services/verify-connection.ts'
