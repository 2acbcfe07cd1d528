-- What was asked of a model in a run, and the words it was asked with.

-- What the rules alone came to, and what a model is to be asked about it: kept before the first question.
create table agent_draft (
  tenant_id uuid not null,
  run_id uuid not null,
  thought jsonb not null,
  tasks jsonb not null,
  drafted_at timestamptz not null,
  primary key (tenant_id, run_id),
  foreign key (tenant_id, run_id) references agent_run (tenant_id, id)
);
select app.tenant_table('agent_draft', 'select, insert');

-- One question to a model, as it was asked and answered; neither holds a key.
create table model_call (
  tenant_id uuid not null,
  run_id uuid not null,
  task text not null,
  attempt integer not null check (attempt > 0),
  model text not null,
  host text not null,
  prompt text not null,
  prompt_version integer not null,
  messages jsonb not null,
  output text,
  verdict text not null check (verdict in ('accepted', 'rejected', 'declined', 'failed', 'not-asked')),
  reason text,
  -- The text that was taken, of an answer that was accepted.
  answer text,
  input_tokens integer,
  output_tokens integer,
  cost_micros bigint not null check (cost_micros >= 0),
  currency text not null,
  elapsed_ms integer not null,
  asked_at timestamptz not null,
  primary key (tenant_id, run_id, task, attempt),
  foreign key (tenant_id, run_id) references agent_run (tenant_id, id),
  check ((verdict = 'accepted') = (answer is not null))
);
select app.tenant_table('model_call', 'select, insert');

-- The instructions a model gets, where the agency has worded them otherwise than the release. The newest counts; going back adds a version.
create table prompt_version (
  prompt text not null,
  version integer not null check (version > 0),
  body text not null,
  note text not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (prompt, version)
);
grant select, insert on prompt_version to bizosaas_platform;
