/**
 * The only way out. Whatever leaves this machine (connectors, crawler, discovery of issuers, MCP servers) goes through the guarded fetch made here.
 * It decides by the address a name leads to at the moment of the connection, never by the text of a URL.
 */
export { createEgress, type Egress, type EgressDependencies } from './create-egress.ts'
export { type EgressFailure, egressFailure, noAnswerInTime } from './egress-failure.ts'
export type { FetchAnswer, FetchHop, FetchOptions, GuardedFetch } from './guarded-fetch.ts'
export { type AddressVerdict, judgeAddress } from './judge-address.ts'
export type { PrivateHostQuestion } from './private-host-question.ts'
export type { ServedCertificate } from './read-certificate.ts'
export type { ResolveHost } from './resolve-host.ts'
export type { StandIn } from './stand-in.ts'
