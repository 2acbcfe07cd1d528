// Generated from the migrated database by `npm run gen`. Do not edit.
import type { ColumnType } from 'kysely'

/** jsonb: read as a parsed value to be checked by a schema, written as JSON text (the driver would turn a list into an SQL array). */
type Json = ColumnType<unknown, string, string>
type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>
type JsonWithDefault = ColumnType<unknown, string | undefined, string>
type WithDefault<T> = ColumnType<T, T | undefined, T>
type Computed<T> = ColumnType<T, never, never>

/** Every table and view, by name. */
export interface Rows {
  agency: AgencyRow
  agency_audit_head: AgencyAuditHeadRow
  agency_audit_record: AgencyAuditRecordRow
  agency_model_setting: AgencyModelSettingRow
  agent_draft: AgentDraftRow
  agent_memory: AgentMemoryRow
  agent_reading: AgentReadingRow
  agent_run: AgentRunRow
  agent_thought: AgentThoughtRow
  allowed_work: AllowedWorkRow
  app_user: AppUserRow
  audit_head: AuditHeadRow
  audit_record: AuditRecordRow
  brand_file: BrandFileRow
  budget: BudgetRow
  budget_hold: BudgetHoldRow
  connection: ConnectionRow
  connection_request: ConnectionRequestRow
  crawl: CrawlRow
  crawl_address: CrawlAddressRow
  crawl_page: CrawlPageRow
  crew_run: CrewRunRow
  current_tenant: CurrentTenantRow
  decision: DecisionRow
  due: DueRow
  effect: EffectRow
  effect_event: EffectEventRow
  egress_allow_host: EgressAllowHostRow
  evidence: EvidenceRow
  finding: FindingRow
  finding_span: FindingSpanRow
  idempotency_key: IdempotencyKeyRow
  insight: InsightRow
  insight_count: InsightCountRow
  insight_share: InsightShareRow
  membership: MembershipRow
  model_call: ModelCallRow
  model_setting: ModelSettingRow
  oidc_payload: OidcPayloadRow
  outbox: OutboxRow
  outbox_due: OutboxDueRow
  own_account: OwnAccountRow
  person: PersonRow
  plan: PlanRow
  plan_feature: PlanFeatureRow
  policy_version: PolicyVersionRow
  prompt_version: PromptVersionRow
  proposal: ProposalRow
  proposal_comment: ProposalCommentRow
  proposal_outcome: ProposalOutcomeRow
  proposal_version: ProposalVersionRow
  schedule: ScheduleRow
  seal: SealRow
  search_day: SearchDayRow
  search_import: SearchImportRow
  secret: SecretRow
  share_link: ShareLinkRow
  share_pointer: SharePointerRow
  shown_insight: ShownInsightRow
  site_audit: SiteAuditRow
  staff_assignment: StaffAssignmentRow
  task: TaskRow
  tenant: TenantRow
  user_session: UserSessionRow
  visible_prospect: VisibleProspectRow
  visible_tenant: VisibleTenantRow
  visitor_audit: VisitorAuditRow
  watched_host: WatchedHostRow
  workflow_run: WorkflowRunRow
  workflow_step: WorkflowStepRow
}

export interface AgencyRow {
  id: string
  name: string
  is_demo: WithDefault<boolean>
  created_at: WithDefault<Date>
  contact_email: string | null
  contact_phone: string | null
}

export interface AgencyAuditHeadRow {
  chain: string
  seq: string
  hash: string
}

export interface AgencyAuditRecordRow {
  seq: string
  body: string
  previous_hash: string
  hash: string
  event: Computed<string>
  actor: Computed<string>
  subject_id: Computed<string | null>
}

export interface AgencyModelSettingRow {
  is_the_one: WithDefault<boolean>
  base_url: string
  model: string
  currency: string
  input_micros: string
  output_micros: string
  month_cap_micros: string
  run_cap_micros: string
  ciphertext: Buffer | null
  nonce: Buffer | null
  wrapped_key: Buffer | null
  wrap_nonce: Buffer | null
  key_id: string | null
  updated_at: Date
  updated_by: string
}

export interface AgentDraftRow {
  tenant_id: string
  run_id: string
  thought: Json
  tasks: Json
  drafted_at: Date
}

export interface AgentMemoryRow {
  tenant_id: string
  proposal_id: string
  position: number
  agent_id: string
  run_id: string
  finding_key: string
  code: string
  url: string
  asked_at: Date
}

export interface AgentReadingRow {
  tenant_id: string
  run_id: string
  reader: string
  state: 'read' | 'absent'
  reason: string | null
  content: JsonOrNull
  digest: string | null
  read_at: Date
}

export interface AgentRunRow {
  tenant_id: string
  id: string
  agent_id: string
  connection_id: string | null
  workflow_run_id: string
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  progress: JsonOrNull
  counts: Json
  abstentions: Json
  proposal_ids: WithDefault<string[]>
  failure_code: string | null
  cost_micros: WithDefault<string>
  currency: string | null
  started_by: string
  is_simulated: boolean
  created_at: Date
  finished_at: Date | null
  crew_run_id: string | null
  crew_place: number | null
}

export interface AgentThoughtRow {
  tenant_id: string
  run_id: string
  thought: Json
  digest: string
  evidence_ids: Json
  outcomes: JsonWithDefault
  thought_at: Date
}

export interface AllowedWorkRow {
  tenant_id: string
  kind: 'agent' | 'workflow'
  id: string
  is_allowed: boolean
  changed_by: string
  changed_at: Date
}

export interface AppUserRow {
  id: string
  email: string
  name: string
  password_hash: string | null
  status: WithDefault<'active' | 'suspended'>
  agency_role: 'super_admin' | 'platform_admin' | null
  failed_sign_ins: WithDefault<number>
  locked_until: Date | null
  version: WithDefault<number>
  created_at: WithDefault<Date>
  one_time_until: Date | null
  last_sign_in_at: Date | null
}

export interface AuditHeadRow {
  tenant_id: string
  seq: string
  hash: string
}

export interface AuditRecordRow {
  tenant_id: string
  seq: string
  body: string
  previous_hash: string
  hash: string
  event: Computed<string>
  actor: Computed<string>
  subject_id: Computed<string | null>
}

export interface BrandFileRow {
  tenant_id: string
  version: number
  content: Json
  note: string
  created_by: string
  created_at: Date
}

export interface BudgetRow {
  tenant_id: string
  period: string
  currency: string
  held_micros: string
  spent_micros: string
}

export interface BudgetHoldRow {
  tenant_id: string
  id: string
  run: string
  month: string
  currency: string
  amount_micros: string
  settled_micros: string | null
  held_at: Date
  settled_at: Date | null
}

export interface ConnectionRow {
  tenant_id: string
  id: string
  connector_id: string
  account: string
  base_url: string
  status: 'connected' | 'failing' | 'disconnected'
  is_simulated: boolean
  facts: Json
  failure: JsonOrNull
  checked_at: Date
  created_at: Date
  created_by: string
}

export interface ConnectionRequestRow {
  tenant_id: string
  state_hash: string
  connector_id: string
  base_url: string
  return_url: string
  begun_by: string
  expires_at: Date
  used_at: Date | null
}

export interface CrawlRow {
  tenant_id: string
  run_id: string
  start_url: string
  site_url: string
  links: Json
  objects: Json
  skipped: Json
  stopped: string
  finished_at: Date
  is_complete: WithDefault<boolean>
  images: JsonWithDefault
  sitemap: JsonWithDefault
  blocked: JsonWithDefault
  plain_http: JsonOrNull
}

export interface CrawlAddressRow {
  tenant_id: string
  run_id: string
  url: string
  depth: number
  place: string
  is_from_sitemap: boolean
  is_named: boolean
  state: 'waiting' | 'taken' | 'reached' | 'named' | 'robots' | 'trap' | 'depth' | 'unreachable' | 'unreadable' | 'left-the-site'
}

export interface CrawlPageRow {
  tenant_id: string
  run_id: string
  url: string
  final_url: string
  status: number
  hops: Json
  digest: string
  cache: string | null
  facts: JsonOrNull
  read_at: Date
  depth: number | null
  content_type: WithDefault<string>
  bytes: WithDefault<number>
  elapsed_ms: WithDefault<number>
  headers: JsonWithDefault
  is_loop: WithDefault<boolean>
}

export interface CrewRunRow {
  tenant_id: string
  id: string
  crew_id: string
  connection_id: string | null
  workflow_run_id: string
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  failure_code: string | null
  started_by: string
  is_simulated: boolean
  created_at: Date
  finished_at: Date | null
}

export interface CurrentTenantRow {
  id: Computed<string>
  slug: Computed<string>
  name: Computed<string>
  status: Computed<string>
  is_simulated: Computed<boolean>
  time_zone: Computed<string>
  language: Computed<string>
  plan_id: Computed<string>
  created_at: Computed<Date>
  leaves_at: Computed<Date | null>
}

export interface DecisionRow {
  tenant_id: string
  id: string
  proposal_id: string
  version: number
  stage: 'agency' | 'client'
  user_id: string
  role: 'super_admin' | 'platform_admin' | 'tenant_admin' | 'user' | 'readonly'
  verdict: 'approve' | 'reject' | 'request-changes'
  reason: string | null
  decided_at: Date
  mac: string
  key_id: string
}

export interface DueRow {
  tenant_id: string
  kind: string
  ref: string
  due_at: Date
}

export interface EffectRow {
  tenant_id: string
  id: string
  proposal_id: string
  version: number
  action_index: number
  key: string
  action_id: string
  connection_id: string | null
  repeat: 'safe' | 'key' | 'lookup' | 'never'
  intended_at: Date
  state: 'queued' | 'intent' | 'done' | 'failed' | 'unknown' | 'settled-done' | 'settled-not-done' | 'undone'
  attempts: number
  result: JsonOrNull
  before: JsonOrNull
  external_ref: string | null
  failure: JsonOrNull
  read_back: JsonOrNull
  read_back_at: Date | null
  undone_by: string | null
  finished_at: Date | null
  called_at: Date | null
}

export interface EffectEventRow {
  tenant_id: string
  id: string
  effect_id: string
  at: Date
  from_state: 'queued' | 'intent' | 'done' | 'failed' | 'unknown' | 'settled-done' | 'settled-not-done' | 'undone' | null
  to_state: 'queued' | 'intent' | 'done' | 'failed' | 'unknown' | 'settled-done' | 'settled-not-done' | 'undone'
  attempt: number
  actor: string
  detail: Json
}

export interface EgressAllowHostRow {
  host: string
  reason: string
  created_at: Date
  created_by: string
}

export interface EvidenceRow {
  tenant_id: string
  id: string
  title: string
  source_kind: 'page' | 'connection' | 'platform'
  source_url: string | null
  connection_id: string | null
  content: Json
  digest: string
  read_by: string
  read_at: Date
  valid_until: Date
  is_simulated: boolean
  is_untrusted: boolean
}

export interface FindingRow {
  tenant_id: string
  id: string
  agent_id: string
  connection_id: string | null
  key: string
  code: string
  severity: 'low' | 'mid' | 'high'
  url: string
  detail: string
  hand: string | null
  state: 'new' | 'persisting' | 'fixed' | 'dismissed'
  evidence_id: string | null
  proposal_id: string | null
  first_seen_run: string
  last_seen_run: string
  first_seen_at: Date
  last_seen_at: Date
  dismissed_by: string | null
  dismissed_at: Date | null
  dismissed_because: string | null
  may_stay: WithDefault<boolean>
  standing: 'site' | 'start' | 'menu' | 'far' | null
}

export interface FindingSpanRow {
  tenant_id: string
  finding_id: string
  opened_at: Date
  opened_as: 'found' | 'restored'
  severity: 'low' | 'mid' | 'high'
  detail: string
  closed_at: Date | null
  closed_as: 'fixed' | 'dismissed' | null
}

export interface IdempotencyKeyRow {
  tenant_id: string
  key: string
  digest: string
  reply: JsonOrNull
  claimed_at: Date
  answered_at: Date | null
}

export interface InsightRow {
  subject: string
  cases: number
  kept: number | null
  lift: number | null
  loss: number | null
  is_shown: boolean
  published_on: string
}

export interface InsightCountRow {
  subject: string
  contributor: string
  cases: number
  kept: number
  lift: number
  loss: number
  published: string | null
}

export interface InsightShareRow {
  tenant_id: string
  contributor: string
  is_sharing: boolean
  counts: JsonWithDefault
  counted_at: Date | null
  changed_by: string | null
  changed_at: Date | null
}

export interface MembershipRow {
  user_id: string
  tenant_id: string
  role: 'tenant_admin' | 'user' | 'readonly'
  created_at: WithDefault<Date>
}

export interface ModelCallRow {
  tenant_id: string
  run_id: string
  task: string
  attempt: number
  model: string
  host: string
  prompt: string
  prompt_version: number
  messages: Json
  output: string | null
  verdict: 'accepted' | 'rejected' | 'declined' | 'failed' | 'not-asked'
  reason: string | null
  answer: string | null
  input_tokens: number | null
  output_tokens: number | null
  cost_micros: string
  currency: string
  elapsed_ms: number
  asked_at: Date
}

export interface ModelSettingRow {
  tenant_id: string
  base_url: string
  model: string
  has_key: boolean
  currency: string
  input_micros: string
  output_micros: string
  month_cap_micros: string
  run_cap_micros: string
  updated_at: Date
  updated_by: string
}

export interface OidcPayloadRow {
  model: string
  id: string
  payload: Json
  grant_id: string | null
  user_code: string | null
  uid: string | null
  expires_at: Date | null
  consumed_at: Date | null
}

export interface OutboxRow {
  tenant_id: string
  id: string
  kind: string
  ref: string
  payload: Json
  created_at: Date
  due_at: Date
  attempts: WithDefault<number>
  done_at: Date | null
}

export interface OutboxDueRow {
  id: string
  tenant_id: string
  kind: string
  ref: string
  due_at: Date
}

export interface OwnAccountRow {
  id: Computed<string>
  name: Computed<string>
  email: Computed<string>
}

export interface PersonRow {
  id: Computed<string>
  name: Computed<string>
}

export interface PlanRow {
  id: string
  name: string
  created_at: WithDefault<Date>
}

export interface PlanFeatureRow {
  plan_id: string
  feature: string
}

export interface PolicyVersionRow {
  tenant_id: string
  version: number
  rules: Json
  note: string
  created_by: string
  created_at: Date
}

export interface PromptVersionRow {
  prompt: string
  version: number
  body: string
  note: string
  created_at: Date
  created_by: string
}

export interface ProposalRow {
  tenant_id: string
  id: string
  kind: 'change' | 'setting' | 'enhancement'
  proposed_by: string
  on_behalf_of: string | null
  undoes: string | null
  agent_run_id: string | null
  created_at: Date
  state: 'draft' | 'pending' | 'changes-requested' | 'approved' | 'executing' | 'executed' | 'verified' | 'measured' | 'partly-executed' | 'failed' | 'unknown' | 'rejected' | 'expired' | 'superseded' | 'cancelled' | 'undone' | 'identified' | 'written' | 'queued' | 'in-review' | 'assigned' | 'in-development' | 'merged' | 'deployed' | 'health-checked' | 'archived'
  state_group: Computed<string>
  version: number
  title: string
  risk: 'low' | 'mid' | 'high'
  grade: 'reversible' | 'compensable' | 'irreversible'
  is_simulated: boolean
  finding_codes: string[]
  action_count: number
  target: string | null
  cost_micros: string | null
  currency: string | null
  expires_at: Date
  waits_for: JsonOrNull
  execution: WithDefault<number>
  changed_at: Date
  origin_key: string | null
  assigned_to: string | null
}

export interface ProposalCommentRow {
  tenant_id: string
  id: string
  proposal_id: string
  version: number
  author: string
  body: string
  created_at: Date
}

export interface ProposalOutcomeRow {
  tenant_id: string
  id: string
  proposal_id: string
  kind: 'verified' | 'not-verified' | 'measured' | 'not-measurable'
  evidence_id: string | null
  detail: Json
  recorded_by: string
  recorded_at: Date
}

export interface ProposalVersionRow {
  tenant_id: string
  proposal_id: string
  version: number
  content: Json
  policy_version: number
  policy_answer: Json
  edited_by: string
  authors: string[]
  created_at: Date
  mac: string
  key_id: string
}

export interface ScheduleRow {
  tenant_id: string
  id: string
  workflow: string
  input: Json
  cron: string
  time_zone: string
  overlap: 'skip' | 'buffer-one'
  catch_up_seconds: number
  jitter_seconds: number
  stagger_seconds: number
  is_paused: boolean
  next_at: Date | null
  due_at: Date | null
  buffered_at: Date | null
  triggered_at: Date | null
  last_run_id: string | null
  last_fired_at: Date | null
  skipped: number
  missed: number
}

export interface SealRow {
  tenant_id: string
  proposal_id: string
  version: number
  seal: string
  key_id: string
  decision_ids: string[]
  sealed_at: Date
}

export interface SearchDayRow {
  tenant_id: string
  page: string
  day: string
  clicks: number
  impressions: number
  position: number | null
  import_id: string
}

export interface SearchImportRow {
  tenant_id: string
  id: string
  digest: string
  file_name: string
  first_day: string
  last_day: string
  pages: number
  evidence_id: string
  imported_by: string
  imported_at: Date
}

export interface SecretRow {
  tenant_id: string
  name: string
  ciphertext: Buffer
  nonce: Buffer
  wrapped_key: Buffer
  wrap_nonce: Buffer
  key_id: string
  rotated_at: Date
}

export interface ShareLinkRow {
  tenant_id: string
  id: string
  token_hash: string
  kind: 'audit' | 'report'
  ref: string
  created_by: string
  created_at: Date
  expires_at: Date
  revoked_at: Date | null
}

export interface SharePointerRow {
  token_hash: string
  tenant_id: string
}

export interface ShownInsightRow {
  subject: Computed<string>
  cases: Computed<number>
  kept: Computed<number | null>
  lift: Computed<number | null>
  loss: Computed<number | null>
}

export interface SiteAuditRow {
  tenant_id: string
  site_url: string
  source: 'agency' | 'public'
  started_by: string
  created_at: Date
}

export interface StaffAssignmentRow {
  user_id: string
  tenant_id: string
  created_at: WithDefault<Date>
}

export interface TaskRow {
  tenant_id: string
  id: string
  key: string
  title: string
  instructions: string
  due_at: Date
  state: 'open' | 'done' | 'cancelled'
  opened_by: string
  created_at: Date
  closed_by: string | null
  closed_at: Date | null
  note: string | null
}

export interface TenantRow {
  id: string
  slug: string
  name: string
  status: WithDefault<'active' | 'suspended' | 'deleted' | 'prospect'>
  plan_id: string
  time_zone: WithDefault<string>
  language: WithDefault<string>
  is_simulated: WithDefault<boolean>
  database_name: string | null
  version: WithDefault<number>
  created_at: WithDefault<Date>
  leaves_at: Date | null
}

export interface UserSessionRow {
  id: string
  user_id: string
  portal: 'admin' | 'client' | 'directory'
  created_at: WithDefault<Date>
  ended_at: Date | null
}

export interface VisibleProspectRow {
  id: Computed<string>
  name: Computed<string>
  created_at: Computed<Date>
  leaves_at: Computed<Date | null>
}

export interface VisibleTenantRow {
  id: Computed<string>
  slug: Computed<string>
  name: Computed<string>
  status: Computed<string>
  is_simulated: Computed<boolean>
  time_zone: Computed<string>
  language: Computed<string>
  plan_id: Computed<string>
  created_at: Computed<Date>
}

export interface VisitorAuditRow {
  id: Computed<string>
  began_at: Date
  network: string
}

export interface WatchedHostRow {
  tenant_id: string
  host: string
  note: string | null
  created_by: string
  created_at: Date
}

export interface WorkflowRunRow {
  tenant_id: string
  id: string
  order_id: string
  workflow: string
  version: number
  parent_id: string | null
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'terminated' | 'stuck'
  status: JsonOrNull
  input: JsonOrNull
  output: JsonOrNull
  error_code: string | null
  failure: JsonOrNull
  started_by: string
  started_at: Date
  finished_at: Date | null
}

export interface WorkflowStepRow {
  tenant_id: string
  run_id: string
  key: string
  name: string
  attempt: number
  outcome: 'running' | 'done' | 'failed'
  error_code: string | null
  started_at: Date
  finished_at: Date | null
}
