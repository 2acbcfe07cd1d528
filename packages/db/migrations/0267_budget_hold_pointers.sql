-- A hold that nobody settled, because its run failed, was cancelled or died, is found by a pointer of its own and counted when the run has ended.

-- `ref` is the run and the hold. The first look comes when no question can be under way any more; settling takes the pointer away. Runs as the
-- owner, because the tenant scope has no right on a platform table; it reads no row of a tenant.
create function app.point_to_hold() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.settled_at is null then
    insert into due (tenant_id, kind, ref, due_at) values (new.tenant_id, 'budget-hold', new.run || '/' || new.id, new.held_at + interval '10 minutes')
    on conflict (tenant_id, kind, ref) do nothing;
  else
    delete from due where tenant_id = new.tenant_id and kind = 'budget-hold' and ref = new.run || '/' || new.id;
  end if;
  return null;
end $$;
revoke execute on function app.point_to_hold() from public;
create trigger hold_pointer after insert or update of settled_at on budget_hold for each row execute function app.point_to_hold();

-- What a run that has ended still holds is looked at soon: a question that is being given up has until then to say what it cost.
create function app.point_to_ended_run() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update due set due_at = least(due_at, clock_timestamp() + interval '15 seconds')
  where tenant_id = new.tenant_id and kind = 'budget-hold' and split_part(ref, '/', 1) = new.id::text;
  return null;
end $$;
revoke execute on function app.point_to_ended_run() from public;
create trigger ended_run_pointer after update of state on agent_run for each row
  when (old.state in ('queued', 'running') and new.state not in ('queued', 'running')) execute function app.point_to_ended_run();

-- Holds of runs that ended before. The owner of the tables is bound by row security too, so it is let off for this one statement.
alter table budget_hold no force row level security;
insert into due (tenant_id, kind, ref, due_at)
select tenant_id, 'budget-hold', run || '/' || id, held_at + interval '10 minutes' from budget_hold where settled_at is null;
alter table budget_hold force row level security;
