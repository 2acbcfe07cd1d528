-- The stretches of time in which a finding stood: opened when it is found or taken back from a dismissal, closed when it is gone or dismissed.
-- A report of a past month reads these and never how the finding stands now, so what comes later changes no month that is over.

create table finding_span (
  tenant_id uuid not null references tenant (id),
  finding_id uuid not null,
  opened_at timestamptz not null,
  opened_as text not null check (opened_as in ('found', 'restored')),
  -- As it was when it opened.
  severity text not null check (severity in ('low', 'mid', 'high')),
  detail text not null,
  closed_at timestamptz,
  closed_as text check (closed_as in ('fixed', 'dismissed')),
  primary key (tenant_id, finding_id, opened_at),
  foreign key (tenant_id, finding_id) references finding (tenant_id, id) on delete cascade,
  check ((closed_at is null) = (closed_as is null)),
  check (closed_at >= opened_at)
);
create unique index finding_span_open on finding_span (tenant_id, finding_id) where closed_at is null;

-- What was overwritten before is not known any more: a finding that had come back stands from its first sight on, as reports told it until now.
-- The owner of the tables is bound by row security too, so it is let off for this one statement.
alter table finding no force row level security;
insert into finding_span (tenant_id, finding_id, opened_at, opened_as, severity, detail, closed_at, closed_as)
select f.tenant_id, f.id, f.first_seen_at, 'found', f.severity, f.detail,
  case f.state when 'fixed' then greatest(f.first_seen_at, f.last_seen_at)
    when 'dismissed' then greatest(f.first_seen_at, coalesce(f.dismissed_at, f.last_seen_at)) end,
  case when f.state in ('fixed', 'dismissed') then f.state end
from finding f;
alter table finding force row level security;

select app.tenant_table('finding_span', 'select, insert, update (closed_at, closed_as)');

-- The newest stretches of one finding, the newest first, as they travel. Row security is that of the caller.
create function app.finding_history(tenant uuid, finding uuid) returns jsonb language sql stable
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object('openedAt', app.iso(s.opened_at), 'openedAs', s.opened_as,
    'closedAt', app.iso(s.closed_at), 'closedAs', s.closed_as) order by s.opened_at desc), '[]')
  from (
    select opened_at, opened_as, closed_at, closed_as from finding_span
    where tenant_id = finding_history.tenant and finding_id = finding_history.finding order by opened_at desc limit 6) s;
end;
revoke execute on function app.finding_history(uuid, uuid) from public;
grant execute on function app.finding_history(uuid, uuid) to bizosaas_tenant, bizosaas_agency;
