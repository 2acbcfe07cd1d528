-- Runs of workflows and agents as screens see them, what agents read, and what they found. Engines keep tables of their own that nobody else reads.

-- `order_id` is a UUIDv7: lists go by it, newest first, because the id of a run is a name and says nothing about time.
create table workflow_run (
  tenant_id uuid not null references tenant (id),
  id text not null,
  order_id uuid not null,
  workflow text not null,
  version integer not null,
  parent_id text,
  state text not null check (state in ('running', 'done', 'failed', 'cancelled', 'terminated', 'stuck')),
  status jsonb,
  input jsonb,
  output jsonb,
  error_code text,
  failure jsonb,
  started_by text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, order_id)
);
select app.tenant_table('workflow_run', 'select, insert, update (version, parent_id, state, status, output, error_code, failure, finished_at)');
create index workflow_run_of_all on workflow_run (order_id desc);

-- `key` is the idempotency key of the step: the same in every attempt.
create table workflow_step (
  tenant_id uuid not null,
  run_id text not null,
  key text not null,
  name text not null,
  attempt integer not null,
  outcome text not null check (outcome in ('running', 'done', 'failed')),
  error_code text,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, run_id, key)
);
select app.tenant_table('workflow_step', 'select, insert, update (attempt, outcome, error_code, finished_at)');

create table agent_run (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  agent_id text not null,
  connection_id uuid,
  workflow_run_id text not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress jsonb,
  counts jsonb not null,
  abstentions jsonb not null,
  proposal_ids uuid[] not null default '{}',
  failure_code text,
  cost_micros bigint not null default 0,
  currency text,
  started_by text not null,
  is_simulated boolean not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id)
);
create unique index agent_run_in_flight on agent_run (tenant_id, agent_id) where state in ('queued', 'running');
select app.tenant_table('agent_run', 'select, insert, update (state, progress, counts, abstentions, proposal_ids, failure_code, cost_micros, currency, finished_at)');
create index agent_run_of_all on agent_run (id desc);
create index agent_run_by_workflow on agent_run (tenant_id, workflow_run_id);

-- What one crawl read: kept per run, so that a proposal can be followed back to the page as it was.
create table crawl (
  tenant_id uuid not null,
  run_id uuid not null,
  start_url text not null,
  site_url text not null,
  links jsonb not null,
  objects jsonb not null,
  skipped jsonb not null,
  -- Which evidence stands for which claim of the agent's thought.
  evidence_ids jsonb not null default '{}',
  -- What became of each plan, by its key.
  outcomes jsonb not null default '{}',
  stopped text not null,
  finished_at timestamptz not null,
  primary key (tenant_id, run_id),
  foreign key (tenant_id, run_id) references agent_run (tenant_id, id)
);
select app.tenant_table('crawl');

create table crawl_page (
  tenant_id uuid not null,
  run_id uuid not null,
  url text not null,
  final_url text not null,
  status integer not null,
  hops jsonb not null,
  digest text not null,
  cache text,
  facts jsonb,
  read_at timestamptz not null,
  primary key (tenant_id, run_id, url),
  foreign key (tenant_id, run_id) references agent_run (tenant_id, id)
);
select app.tenant_table('crawl_page');

-- One row for each fault, found again and again under the same key until it is gone.
create table finding (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  agent_id text not null,
  connection_id uuid,
  key text not null,
  code text not null,
  severity text not null check (severity in ('low', 'mid', 'high')),
  url text not null,
  detail text not null,
  hand text,
  state text not null check (state in ('new', 'persisting', 'fixed', 'dismissed')),
  evidence_id uuid,
  proposal_id uuid,
  first_seen_run uuid not null,
  last_seen_run uuid not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, agent_id, key)
);
select app.tenant_table('finding', 'select, insert, update (severity, detail, hand, state, evidence_id, proposal_id, last_seen_run, last_seen_at)');
create index finding_of_all on finding (id desc);
create index finding_by_run on finding (tenant_id, last_seen_run);
