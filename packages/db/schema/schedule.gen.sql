-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table schedule (
  tenant_id uuid not null,
  id text not null,
  workflow text not null,
  input jsonb not null,
  cron text not null,
  time_zone text not null,
  overlap text not null,
  catch_up_seconds integer not null,
  jitter_seconds integer not null,
  stagger_seconds integer not null,
  is_paused boolean not null,
  next_at timestamp with time zone,
  due_at timestamp with time zone,
  buffered_at timestamp with time zone,
  triggered_at timestamp with time zone,
  last_run_id text,
  last_fired_at timestamp with time zone,
  skipped integer not null,
  missed integer not null,
  constraint schedule_pkey PRIMARY KEY (tenant_id, id),
  constraint schedule_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint schedule_catch_up_seconds_check CHECK ((catch_up_seconds >= 10)),
  constraint schedule_id_check CHECK ((id ~ '^[a-z0-9][a-z0-9-]{0,79}$'::text)),
  constraint schedule_jitter_seconds_check CHECK ((jitter_seconds >= 0)),
  constraint schedule_overlap_check CHECK ((overlap = ANY (ARRAY['skip'::text, 'buffer-one'::text]))),
  constraint schedule_stagger_seconds_check CHECK ((stagger_seconds >= 0))
);

alter table schedule enable row level security;
alter table schedule force row level security;
create policy agency on schedule for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on schedule for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

CREATE TRIGGER schedule_pointer AFTER INSERT OR DELETE OR UPDATE OF due_at ON schedule FOR EACH ROW EXECUTE FUNCTION app.point_to_schedule();

grant select on schedule to bizosaas_agency;
grant delete, insert, select, update on schedule to bizosaas_tenant;
