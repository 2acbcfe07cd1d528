-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table insight_share (
  tenant_id uuid not null,
  contributor uuid not null,
  is_sharing boolean not null,
  counts jsonb not null default '{}'::jsonb,
  counted_at timestamp with time zone,
  changed_by text,
  changed_at timestamp with time zone,
  constraint insight_share_pkey PRIMARY KEY (tenant_id),
  constraint insight_share_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE
);

alter table insight_share enable row level security;
alter table insight_share force row level security;
create policy agency on insight_share for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on insight_share for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

CREATE TRIGGER insight_contributor BEFORE INSERT ON insight_share FOR EACH ROW EXECUTE FUNCTION app.name_contributor();
CREATE TRIGGER insight_pointer AFTER INSERT OR DELETE OR UPDATE ON insight_share FOR EACH ROW EXECUTE FUNCTION app.point_to_insights();

grant select on insight_share to bizosaas_agency;
grant insert, select on insight_share to bizosaas_tenant;
