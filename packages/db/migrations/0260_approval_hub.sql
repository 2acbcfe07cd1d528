-- The Approval Hub: what a tenant has allowed to start. No row means no.

create table allowed_work (
  tenant_id uuid not null references tenant (id),
  kind text not null check (kind in ('agent', 'workflow')),
  id text not null,
  is_allowed boolean not null,
  -- Who proposed it, or who withdrew it.
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, kind, id)
);

-- Agents that worked before there was a hub go on: somebody had started each of them. The owner of the tables is bound by row security too,
-- so it is let off for this one statement.
alter table agent_run no force row level security;
insert into allowed_work (tenant_id, kind, id, is_allowed, changed_by, changed_at)
select distinct r.tenant_id, 'agent', r.agent_id, true, 'system:upgrade', now()
from agent_run r join tenant t on t.id = r.tenant_id and t.status <> 'prospect';
alter table agent_run force row level security;

select app.tenant_table('allowed_work', 'select, insert, update (is_allowed, changed_by, changed_at)');
