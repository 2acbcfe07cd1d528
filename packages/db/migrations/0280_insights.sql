-- What worked across tenants. Each tenant's own job writes its consented counts into its own row; what is added up over tenants leaves the database
-- only as published figures, each of which is a sum over at least five tenants, and so is the difference between one figure and the next.

-- Absent until the tenant's job or a person writes it; absent is not opted out. `counts` is what this tenant shares, by subject, for its people to see.
create table insight_share (
  tenant_id uuid primary key references tenant (id) on delete cascade,
  -- Under what the counts are added up: says nothing about the tenant, and is told to nobody outside it.
  contributor uuid not null,
  is_sharing boolean not null,
  counts jsonb not null default '{}',
  counted_at timestamptz,
  changed_by text,
  changed_at timestamptz
);
select app.tenant_table('insight_share', 'select, insert, update (is_sharing, counts, counted_at, changed_by, changed_at)');

-- No scope has a right on this table: only the two functions below read and write it.
create table insight_count (
  subject text not null,
  contributor uuid not null,
  cases integer not null check (cases between 0 and 10),
  kept integer not null check (kept between 0 and cases),
  lift integer not null,
  loss integer not null,
  -- What of it is in the published figure; null: nothing yet. Empty: it was, and has been taken away since.
  published text,
  primary key (subject, contributor)
);
create index insight_count_by_contributor on insight_count (contributor);

-- Null: fewer than three, or all but fewer than three, which would tell too much of each.
create table insight (
  subject text primary key,
  cases integer not null,
  kept integer,
  lift integer,
  loss integer,
  is_shown boolean not null,
  published_on date not null
);

create view shown_insight with (security_barrier) as select i.subject, i.cases, i.kept, i.lift, i.loss from insight i where i.is_shown;
grant select on shown_insight to bizosaas_tenant, bizosaas_agency;

create function app.name_contributor() returns trigger language plpgsql as $$
begin
  new.contributor := gen_random_uuid();
  return new;
end $$;
create trigger insight_contributor before insert on insight_share for each row execute function app.name_contributor();

-- Runs as the owner, because the tenant scope has no right on the table of all counts. It touches nothing but what this row contributes. At most
-- ten cases of a subject count, so that no tenant outweighs the others. Whoever stops sharing takes all figures out of sight: taking out those
-- alone that it was part of would tell which these were.
create function app.point_to_insights() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mine uuid := case when tg_op = 'DELETE' then old.contributor else new.contributor end;
  shared jsonb := case when tg_op = 'DELETE' then '{}' when new.is_sharing then new.counts else '{}' end;
begin
  insert into insight_count as c (subject, contributor, cases, kept, lift, loss)
  select s.subject, mine, s.cases, least(s.kept, s.cases), least(s.lift, s.cases), least(s.loss, s.cases)
  from (
    select e.key as subject, least((e.value ->> 'cases')::int, 10) as cases, (e.value ->> 'kept')::int as kept, (e.value ->> 'lift')::int as lift,
      (e.value ->> 'loss')::int as loss
    from jsonb_each(shared) e where jsonb_typeof(e.value) = 'object') s
  where s.cases > 0
  on conflict (subject, contributor) do update set cases = excluded.cases, kept = excluded.kept, lift = excluded.lift, loss = excluded.loss;

  update insight_count c set cases = 0, kept = 0, lift = 0, loss = 0, published = case when c.published is not null then '' end
  where c.contributor = mine and not shared ? c.subject;
  delete from insight_count c where c.contributor = mine and c.cases = 0 and c.published is null;
  if tg_op <> 'INSERT' and old.is_sharing and (tg_op = 'DELETE' or not new.is_sharing) then
    update insight set is_shown = false where is_shown;
  end if;
  return null;
end $$;
create trigger insight_pointer after insert or update or delete on insight_share for each row execute function app.point_to_insights();

-- Publishes the figures that may be, at most once a day each: of at least five tenants, none of which makes more than half, and at least five of
-- which joined, left or changed since the figure was published last. Runs as the owner; tells how many figures are new.
create function app.publish_insights(today date) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  due text[];
begin
  perform pg_advisory_xact_lock(hashtextextended('publish_insights', 0));
  select array_agg(s.subject) into due
  from (
    select c.subject from insight_count c
    group by c.subject
    having count(*) filter (where c.cases > 0) >= 5
      and count(*) filter (where c.published is distinct from concat_ws('/', c.cases, c.kept, c.lift, c.loss)) >= 5
      and max(c.cases) * 2 <= sum(c.cases) and sum(c.kept) >= 3) s
  where not exists (select from insight i where i.subject = s.subject and i.published_on >= today);
  if due is null then return 0; end if;

  insert into insight as i (subject, cases, kept, lift, loss, is_shown, published_on)
  select c.subject, sum(c.cases), case when sum(c.cases) - sum(c.kept) >= 3 then sum(c.kept) end, case when sum(c.lift) >= 3 then sum(c.lift) end,
    case when sum(c.loss) >= 3 then sum(c.loss) end, true, today
  from insight_count c where c.subject = any (due) group by c.subject
  on conflict (subject) do update set cases = excluded.cases, kept = excluded.kept, lift = excluded.lift, loss = excluded.loss, is_shown = true,
    published_on = today;
  delete from insight_count c where c.subject = any (due) and c.cases = 0;
  update insight_count c set published = concat_ws('/', c.cases, c.kept, c.lift, c.loss) where c.subject = any (due);
  return cardinality(due);
end $$;
revoke execute on function app.name_contributor(), app.point_to_insights(), app.publish_insights(date) from public;
grant execute on function app.name_contributor() to bizosaas_tenant;
grant execute on function app.publish_insights(date) to bizosaas_platform;
