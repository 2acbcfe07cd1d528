/**
 * What a connector is made of: a manifest, a client, reads, writes and triggers, declared as data with functions, and the rules all of them share
 * (limits, retries, verdicts, redaction, exact edits). It knows no vendor and no database.
 */
export { type Collected, collectPages, type VendorPage } from './client/collect-pages.ts'
export { type ConnectionLimits, createConnectionLimits } from './client/connection-limits.ts'
export { isTimeout } from './client/is-timeout.ts'
export { createRedact, type Redact, redactJson } from './client/redact.ts'
export { remember, remembered } from './client/remembered.ts'
export { type Query, urlOf } from './client/url-of.ts'
export {
  createVendorClient,
  type VendorAnswer,
  type VendorClient,
  type VendorClientOptions,
  type VendorRequest,
  type VendorWrite,
} from './client/vendor-client.ts'
export type { VendorReply } from './client/vendor-reply.ts'
export type { VendorErrorReader, VendorVerdict } from './client/vendor-verdict.ts'
export { type ActionCatalog, actionCatalog, type CatalogEntry } from './define/action-catalog.ts'
export { addressField, baseUrlOf } from './define/base-url.ts'
export type { ConnectionContext } from './define/connection-context.ts'
export {
  type Authorization,
  type BoundRead,
  type Connector,
  defineConnector,
  type Identity,
  type OpenConnector,
  type Verification,
} from './define/connector.ts'
export { type BoundWrite, type ConnectorWrites, connectorWrites } from './define/connector-writes.ts'
export { type FieldLook, fieldDiff, type Snapshot } from './define/field-diff.ts'
export { type FormField, formFields, secretFieldNames } from './define/form-fields.ts'
export type { HostRule } from './define/host-rule.ts'
export {
  type AuthKind,
  type CapabilityPort,
  type ConnectorCategory,
  type CredentialsOf,
  connectorCategories,
  defineManifest,
  type Manifest,
  type RateLimit,
} from './define/manifest.ts'
export { isMovedByUs, readMoves } from './define/own-moves.ts'
export type { FieldChange, FieldContext, FieldKind, Look, Preview, Target } from './define/preview.ts'
export { type AgentHint, parseInput, type ReadAction, readsOf } from './define/read.ts'
export { toJson } from './define/to-json.ts'
export type { PollTrigger, Trigger, TriggerEvent, WebhookTrigger } from './define/trigger.ts'
export { type CannotUndo, cannotUndo, type OtherAction, otherAction, type UndoPlan } from './define/undo.ts'
export {
  type Observation,
  type PreconditionCheck,
  type RunCall,
  type WriteAction,
  type WriteDefinition,
  type WriteFacts,
  writesOf,
} from './define/write.ts'
export { type Overwritten, type OwnMove, type Written, written } from './define/written.ts'
export { listElements, replaceAttribute, type SourceElement } from './html/replace-attribute.ts'
export { runWrite, type WriteCall, type WriteOutcome } from './outcome/run-write.ts'
