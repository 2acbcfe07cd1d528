-- The record of an agent's run: what each of its readers brought, the thought it came to, and what became of each plan. A replay needs nothing else.

-- What a reader keeps elsewhere (the pages of a crawl) leaves `content` empty; `digest` then stands for what it kept.
create table agent_reading (
  tenant_id uuid not null,
  run_id uuid not null,
  reader text not null,
  state text not null check (state in ('read', 'absent')),
  -- Why there was nothing to read.
  reason text,
  content jsonb,
  digest text,
  read_at timestamptz not null,
  primary key (tenant_id, run_id, reader),
  foreign key (tenant_id, run_id) references agent_run (tenant_id, id)
);
select app.tenant_table('agent_reading', 'select, insert, update (state, reason, content, digest, read_at)');

create table agent_thought (
  tenant_id uuid not null,
  run_id uuid not null,
  thought jsonb not null,
  -- SHA-256 of the thought as canonical JSON: a replay that comes to another thought is seen.
  digest text not null,
  -- Which evidence stands for which claim of the thought.
  evidence_ids jsonb not null,
  -- What became of each plan, by its key.
  outcomes jsonb not null default '{}',
  thought_at timestamptz not null,
  primary key (tenant_id, run_id),
  foreign key (tenant_id, run_id) references agent_run (tenant_id, id)
);
select app.tenant_table('agent_thought', 'select, insert, update (outcomes)');

alter table crawl drop column evidence_ids, drop column outcomes;
