-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table outbox (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  ref text not null,
  payload jsonb not null,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  attempts integer not null default 0,
  done_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (tenant_id, id),
  constraint outbox_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE
);

alter table outbox enable row level security;
alter table outbox force row level security;
create policy agency on outbox for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on outbox for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

CREATE TRIGGER outbox_pointer AFTER INSERT OR UPDATE ON outbox FOR EACH ROW EXECUTE FUNCTION app.point_to_outbox();

grant select on outbox to bizosaas_agency;
grant insert, select on outbox to bizosaas_tenant;
