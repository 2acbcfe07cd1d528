-- What the gateway keeps for itself: answers to repeated requests, and who the person of a scope is.

create table idempotency_key (
  tenant_id uuid not null references tenant (id),
  key text not null check (key ~ '^[0-9a-f]{64}$'),
  digest text not null,
  reply jsonb,
  claimed_at timestamptz not null,
  answered_at timestamptz,
  primary key (tenant_id, key)
);
select app.tenant_table('idempotency_key');

create view own_account with (security_barrier) as select u.id, u.name, u.email from app_user u where u.id = app.user_id();
grant select on own_account to bizosaas_agency;
