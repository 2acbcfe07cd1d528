-- What an agent asked for, change by change, and what people said no to for good. What was decided about a proposal stands in governance alone:
-- a memory is these rows held against it.

-- One row for each change of an agent's proposal: which finding it was to mend, and at which place among the proposal's actions it stands.
create table agent_memory (
  tenant_id uuid not null,
  proposal_id uuid not null,
  position integer not null check (position >= 0),
  agent_id text not null,
  run_id uuid not null,
  -- The same for the same fault in every run.
  finding_key text not null,
  code text not null,
  url text not null,
  asked_at timestamptz not null,
  primary key (tenant_id, proposal_id, position),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id),
  foreign key (tenant_id, run_id) references agent_run (tenant_id, id)
);
select app.tenant_table('agent_memory', 'select, insert');
create index agent_memory_by_agent on agent_memory (tenant_id, agent_id, proposal_id desc);

alter table finding
  add column dismissed_by text,
  add column dismissed_at timestamptz,
  add column dismissed_because text,
  add constraint finding_dismissed_check check (state <> 'dismissed' or dismissed_because <> '');
grant update (dismissed_by, dismissed_at, dismissed_because) on finding to bizosaas_tenant;
