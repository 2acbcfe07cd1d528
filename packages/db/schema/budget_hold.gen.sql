-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table budget_hold (
  tenant_id uuid not null,
  id uuid not null,
  run text not null,
  month text not null,
  currency text not null,
  amount_micros bigint not null,
  settled_micros bigint,
  held_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint budget_hold_pkey PRIMARY KEY (tenant_id, id),
  constraint budget_hold_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint budget_hold_amount_micros_check CHECK ((amount_micros >= 0)),
  constraint budget_hold_check CHECK (((settled_micros >= 0) AND (settled_micros <= amount_micros))),
  constraint budget_hold_check1 CHECK (((settled_micros IS NULL) = (settled_at IS NULL)))
);

CREATE INDEX budget_hold_open ON budget_hold USING btree (tenant_id, run) WHERE (settled_at IS NULL);

alter table budget_hold enable row level security;
alter table budget_hold force row level security;
create policy agency on budget_hold for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on budget_hold for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

CREATE TRIGGER hold_pointer AFTER INSERT OR UPDATE OF settled_at ON budget_hold FOR EACH ROW EXECUTE FUNCTION app.point_to_hold();

grant select on budget_hold to bizosaas_agency;
grant insert, select on budget_hold to bizosaas_tenant;
