-- Evidence, policies, proposals, decisions, seals, the ledger of effects, the audit chains and the outbox.
-- What is history is append-only by grant: the tenant scope may insert and read it, and nobody but the owner may change it.

create table evidence (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  title text not null check (title <> ''),
  source_kind text not null check (source_kind in ('page', 'connection', 'platform')),
  source_url text,
  connection_id uuid,
  content jsonb not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  read_by text not null,
  read_at timestamptz not null,
  valid_until timestamptz not null,
  is_simulated boolean not null,
  is_untrusted boolean not null,
  primary key (tenant_id, id)
);
select app.tenant_table('evidence', 'select, insert');

-- Version 0 is in code; a tenant's own start at 1 and are never changed.
create table policy_version (
  tenant_id uuid not null references tenant (id),
  version integer not null check (version > 0),
  rules jsonb not null,
  note text not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (tenant_id, version)
);
select app.tenant_table('policy_version', 'select, insert');

create function app.state_group(state text) returns text language sql immutable parallel safe
  return case
    when state in ('draft', 'pending', 'changes-requested', 'identified', 'written', 'queued', 'in-review') then 'waiting'
    when state in ('approved', 'executing', 'unknown', 'assigned', 'in-development', 'merged', 'deployed') then 'running'
    else 'done'
  end;

-- The row deciders queue on. Everything that is read and decided on is in proposal_version; here is where it stands, and what a list shows of it.
create table proposal (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('change', 'setting', 'enhancement')),
  proposed_by text not null,
  on_behalf_of uuid references app_user (id),
  undoes uuid,
  agent_run_id uuid,
  created_at timestamptz not null,
  state text not null check (state in ('draft', 'pending', 'changes-requested', 'approved', 'executing', 'executed', 'verified', 'measured', 'partly-executed',
    'failed', 'unknown', 'rejected', 'expired', 'superseded', 'cancelled', 'undone', 'identified', 'written', 'queued', 'in-review', 'assigned',
    'in-development', 'merged', 'deployed', 'health-checked', 'archived')),
  state_group text not null generated always as (app.state_group(state)) stored,
  version integer not null check (version > 0),
  title text not null check (title <> ''),
  risk text not null check (risk in ('low', 'mid', 'high')),
  grade text not null check (grade in ('reversible', 'compensable', 'irreversible')),
  is_simulated boolean not null,
  finding_codes text[] not null,
  action_count integer not null,
  -- System and account, e.g. "WordPress · Aire Plumbing".
  target text,
  cost_micros bigint,
  currency text,
  expires_at timestamptz not null,
  -- Who it waits for: the open stage, how many are missing there, and the roles or people who may decide. Null once decided.
  waits_for jsonb,
  -- Counts up with every retry of its execution, so that each has a run of its own.
  execution integer not null default 0,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, undoes) references proposal (tenant_id, id)
);
select app.tenant_table('proposal', 'select, insert, update (state, version, title, risk, grade, is_simulated, finding_codes, action_count, target, cost_micros, currency, expires_at, waits_for, execution, changed_at)');
create index proposal_by_group on proposal (tenant_id, state_group, id desc);
create index proposal_of_all_by_group on proposal (state_group, id desc);
create index proposal_of_all on proposal (id desc);
create index proposal_undoing on proposal (tenant_id, undoes) where undoes is not null;

create table proposal_version (
  tenant_id uuid not null,
  proposal_id uuid not null,
  version integer not null check (version > 0),
  content jsonb not null,
  policy_version integer not null,
  policy_answer jsonb not null,
  edited_by text not null,
  authors text[] not null,
  created_at timestamptz not null,
  mac text not null,
  key_id text not null,
  primary key (tenant_id, proposal_id, version),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id)
);
select app.tenant_table('proposal_version', 'select, insert');

create table decision (
  tenant_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  version integer not null,
  stage text not null check (stage in ('agency', 'client')),
  user_id uuid not null references app_user (id),
  role text not null check (role in ('super_admin', 'platform_admin', 'tenant_admin', 'user', 'readonly')),
  verdict text not null check (verdict in ('approve', 'reject', 'request-changes')),
  reason text check (verdict = 'approve' or reason <> ''),
  decided_at timestamptz not null,
  mac text not null,
  key_id text not null,
  primary key (tenant_id, id),
  unique (tenant_id, proposal_id, version, stage, user_id),
  foreign key (tenant_id, proposal_id, version) references proposal_version (tenant_id, proposal_id, version)
);
select app.tenant_table('decision', 'select, insert');

create table seal (
  tenant_id uuid not null,
  proposal_id uuid not null,
  version integer not null,
  seal text not null check (seal ~ '^[0-9a-f]{64}$'),
  key_id text not null,
  decision_ids uuid[] not null,
  sealed_at timestamptz not null,
  primary key (tenant_id, proposal_id, version),
  foreign key (tenant_id, proposal_id, version) references proposal_version (tenant_id, proposal_id, version)
);
select app.tenant_table('seal', 'select, insert');

-- The ledger: an intent before each call, its outcome after it.
create table effect (
  tenant_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  version integer not null,
  action_index integer not null check (action_index >= 0),
  key text not null check (key ~ '^[0-9a-f]{64}$'),
  action_id text not null,
  connection_id uuid,
  repeat text not null check (repeat in ('safe', 'key', 'lookup', 'never')),
  intended_at timestamptz not null,
  state text not null check (state in ('queued', 'intent', 'done', 'failed', 'unknown', 'settled-done', 'settled-not-done', 'undone')),
  attempts integer not null,
  result jsonb,
  before jsonb,
  external_ref text,
  failure jsonb,
  read_back jsonb,
  read_back_at timestamptz,
  undone_by uuid,
  finished_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  unique (tenant_id, proposal_id, version, action_index),
  foreign key (tenant_id, proposal_id, version) references seal (tenant_id, proposal_id, version),
  foreign key (tenant_id, undone_by) references proposal (tenant_id, id)
);
select app.tenant_table('effect', 'select, insert, update (state, attempts, result, before, external_ref, failure, read_back, read_back_at, undone_by, finished_at)');

create table effect_event (
  tenant_id uuid not null,
  id uuid not null,
  effect_id uuid not null,
  at timestamptz not null,
  from_state text check (from_state in ('queued', 'intent', 'done', 'failed', 'unknown', 'settled-done', 'settled-not-done', 'undone')),
  to_state text not null check (to_state in ('queued', 'intent', 'done', 'failed', 'unknown', 'settled-done', 'settled-not-done', 'undone')),
  attempt integer not null,
  actor text not null,
  detail jsonb not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, effect_id) references effect (tenant_id, id)
);
select app.tenant_table('effect_event', 'select, insert');
create index effect_event_by_effect on effect_event (tenant_id, effect_id, id);

create table proposal_comment (
  tenant_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  version integer not null,
  author text not null,
  body text not null check (body <> ''),
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id)
);
select app.tenant_table('proposal_comment', 'select, insert');
create index proposal_comment_by_proposal on proposal_comment (tenant_id, proposal_id, id);

-- What a verified change turned out to do, or why that cannot be measured.
create table proposal_outcome (
  tenant_id uuid not null,
  id uuid not null,
  proposal_id uuid not null,
  kind text not null check (kind in ('verified', 'not-verified', 'measured', 'not-measurable')),
  evidence_id uuid,
  detail jsonb not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, proposal_id) references proposal (tenant_id, id),
  foreign key (tenant_id, evidence_id) references evidence (tenant_id, id)
);
select app.tenant_table('proposal_outcome', 'select, insert');
create index proposal_outcome_by_proposal on proposal_outcome (tenant_id, proposal_id, id);

-- Audit. `body` is the RFC 8785 text that is hashed; the other columns are made from it, so they cannot say something else.
create table audit_head (
  tenant_id uuid primary key references tenant (id),
  seq bigint not null,
  hash text not null
);
select app.tenant_table('audit_head', 'select, insert, update (seq, hash)');

create table audit_record (
  tenant_id uuid not null references tenant (id),
  seq bigint not null,
  body text not null,
  previous_hash text not null,
  hash text not null,
  event text not null generated always as (body::jsonb ->> 'event') stored,
  actor text not null generated always as (body::jsonb ->> 'actor') stored,
  subject_id text generated always as (body::jsonb ->> 'subjectId') stored,
  primary key (tenant_id, seq)
);
select app.tenant_table('audit_record', 'select, insert');
create index audit_record_by_subject on audit_record (tenant_id, subject_id, seq desc);

create table agency_audit_head (
  chain text primary key check (chain = 'agency'),
  seq bigint not null,
  hash text not null
);
create table agency_audit_record (
  seq bigint primary key,
  body text not null,
  previous_hash text not null,
  hash text not null,
  event text not null generated always as (body::jsonb ->> 'event') stored,
  actor text not null generated always as (body::jsonb ->> 'actor') stored,
  subject_id text generated always as (body::jsonb ->> 'subjectId') stored
);
grant select, insert on agency_audit_head, agency_audit_record to bizosaas_platform;
grant update (seq, hash) on agency_audit_head to bizosaas_platform;

-- Appends entries to the chain of the current tenant in the order given. Writers of one tenant queue on the head until they commit.
create function app.append_audit(bodies text[]) returns bigint language plpgsql as $$
declare
  tenant uuid := app.tenant_id();
  head record;
  next_hash text;
  body text;
begin
  insert into audit_head (tenant_id, seq, hash) values (tenant, 0, repeat('0', 64)) on conflict do nothing;
  select h.seq, h.hash into strict head from audit_head h where h.tenant_id = tenant for update;
  foreach body in array bodies loop
    next_hash := encode(sha256(convert_to(head.hash || body, 'UTF8')), 'hex');
    head.seq := head.seq + 1;
    insert into audit_record (tenant_id, seq, body, previous_hash, hash) values (tenant, head.seq, body, head.hash, next_hash);
    head.hash := next_hash;
  end loop;
  update audit_head h set seq = head.seq, hash = head.hash where h.tenant_id = tenant;
  return head.seq;
end $$;

create function app.append_agency_audit(bodies text[]) returns bigint language plpgsql as $$
declare
  head record;
  next_hash text;
  body text;
begin
  insert into agency_audit_head (chain, seq, hash) values ('agency', 0, repeat('0', 64)) on conflict do nothing;
  select h.seq, h.hash into strict head from agency_audit_head h for update;
  foreach body in array bodies loop
    next_hash := encode(sha256(convert_to(head.hash || body, 'UTF8')), 'hex');
    head.seq := head.seq + 1;
    insert into agency_audit_record (seq, body, previous_hash, hash) values (head.seq, body, head.hash, next_hash);
    head.hash := next_hash;
  end loop;
  update agency_audit_head h set seq = head.seq, hash = head.hash where h.chain = 'agency';
  return head.seq;
end $$;

-- The outbox: what has to happen after a commit. The pointer beside it has no tenant content, so a loop that serves all tenants can find the work.
create table outbox (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  kind text not null,
  ref text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  done_at timestamptz,
  primary key (tenant_id, id)
);
select app.tenant_table('outbox', 'select, insert, update (due_at, attempts, done_at)');

create table outbox_due (
  id uuid primary key,
  tenant_id uuid not null references tenant (id),
  kind text not null,
  ref text not null,
  due_at timestamptz not null
);
create index outbox_due_by_time on outbox_due (due_at, id);
grant select on outbox_due to bizosaas_platform;

-- Runs as the owner, because the tenant scope has no right on a platform table. What is due at once is told at once, with the commit.
create function app.point_to_outbox() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.done_at is not null then
    delete from outbox_due where id = new.id;
    return null;
  end if;
  insert into outbox_due (id, tenant_id, kind, ref, due_at) values (new.id, new.tenant_id, new.kind, new.ref, new.due_at)
  on conflict (id) do update set due_at = excluded.due_at;
  if new.due_at <= clock_timestamp() then
    perform pg_notify('bizosaas_outbox', json_build_object('id', new.id, 'tenantId', new.tenant_id, 'kind', new.kind, 'ref', new.ref)::text);
  end if;
  return null;
end $$;
create trigger outbox_pointer after insert or update on outbox for each row execute function app.point_to_outbox();

-- Tells the live stream that something changed and where, never what.
create function app.announce(name text, tenant uuid, subject text) returns void language plpgsql as $$
begin
  if tenant is distinct from app.tenant_id() then
    raise exception 'an announcement is about the tenant of its own transaction';
  end if;
  perform pg_notify('bizosaas_live', json_build_object('name', name, 'tenantId', tenant, 'subjectId', subject)::text);
end $$;

revoke execute on function app.append_audit(text[]), app.append_agency_audit(text[]), app.point_to_outbox(), app.announce(text, uuid, text) from public;
grant execute on function app.append_audit(text[]), app.announce(text, uuid, text) to bizosaas_tenant;
grant execute on function app.append_agency_audit(text[]) to bizosaas_platform;

create function app.iso(instant timestamptz) returns text language sql immutable parallel safe
  return to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

-- How an actor is named on a screen: people by their name, agents and the platform by what they are called.
create function app.actor_label(actor text) returns text language plpgsql stable as $$
declare
  named text := split_part(actor, ':', 2);
begin
  if actor like 'user:%' then
    return coalesce((select p.name from person p where p.id = named::uuid), 'Someone');
  end if;
  return upper(left(named, 1)) || replace(substr(named, 2), '-', ' ');
end $$;

create function app.proposal_summary(p proposal, tenant_slug text, tenant_name text, tenant_is_simulated boolean) returns json language sql stable
  return json_build_object(
    'id', p.id, 'version', p.version, 'kind', p.kind, 'state', p.state, 'title', p.title,
    'tenant', json_build_object('id', p.tenant_id, 'slug', tenant_slug, 'name', tenant_name, 'isSimulated', tenant_is_simulated),
    'target', p.target, 'proposedBy', json_build_object('ref', p.proposed_by, 'label', app.actor_label(p.proposed_by)),
    'risk', p.risk, 'grade', p.grade, 'actionCount', p.action_count, 'findingCodes', p.finding_codes,
    'costMicros', p.cost_micros, 'currency', p.currency,
    'waitsFor', case when p.waits_for is not null then json_build_object('stage', p.waits_for -> 'stage', 'missing', p.waits_for -> 'missing') end,
    'isSimulated', p.is_simulated, 'expiresAt', app.iso(p.expires_at), 'createdAt', app.iso(p.created_at));

-- One page of the queue as JSON in one round trip, for one tenant or for all tenants of the actor: row level security decides which.
-- Planned anew for its filters each time, so that a page deep in a long list costs what the first one does.
create function app.approval_queue(
  wanted_group text, wanted_tenant uuid, wanted_risk text, wanted_finding text, wanted_agent text, wanted_undoes uuid, after_id uuid, page_size integer
) returns json language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
  rows json[];
  last_id uuid;
begin
  if page_size not between 1 and 200 then raise exception 'a page has 1 to 200 rows'; end if;
  if app.tenant_id() is not null then
    select array_agg(app.proposal_summary(page.p, t.slug, t.name, t.is_simulated) order by (page.p).id desc), (array_agg((page.p).id order by (page.p).id desc))[page_size]
    into rows, last_id
    from (
      select p from proposal p
      where p.tenant_id = app.tenant_id()
        and (wanted_group is null or p.state_group = wanted_group)
        and (wanted_tenant is null or p.tenant_id = wanted_tenant)
        and (wanted_risk is null or p.risk = wanted_risk)
        and (wanted_finding is null or wanted_finding = any (p.finding_codes))
        and (wanted_agent is null or p.proposed_by = 'agent:' || wanted_agent)
        and (wanted_undoes is null or p.undoes = wanted_undoes)
        and (after_id is null or p.id < after_id)
      order by p.id desc limit page_size + 1
    ) page cross join current_tenant t;
  else
    select array_agg(app.proposal_summary(page.p, t.slug, t.name, t.is_simulated) order by (page.p).id desc), (array_agg((page.p).id order by (page.p).id desc))[page_size]
    into rows, last_id
    from (
      select p from proposal p
      where (wanted_group is null or p.state_group = wanted_group)
        and (wanted_tenant is null or p.tenant_id = wanted_tenant)
        and (wanted_risk is null or p.risk = wanted_risk)
        and (wanted_finding is null or wanted_finding = any (p.finding_codes))
        and (wanted_agent is null or p.proposed_by = 'agent:' || wanted_agent)
        and (wanted_undoes is null or p.undoes = wanted_undoes)
        and (after_id is null or p.id < after_id)
      order by p.id desc limit page_size + 1
    ) page join visible_tenant t on t.id = (page.p).tenant_id;
  end if;
  return json_build_object(
    'items', coalesce(to_json(rows[1:page_size]), '[]'::json),
    'nextCursor', case when cardinality(rows) > page_size then last_id end);
end $$;
revoke execute on function app.approval_queue(text, uuid, text, text, text, uuid, uuid, integer) from public;
grant execute on function app.approval_queue(text, uuid, text, text, text, uuid, uuid, integer) to bizosaas_tenant, bizosaas_agency;
