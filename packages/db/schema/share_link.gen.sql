-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table share_link (
  tenant_id uuid not null,
  id uuid not null,
  token_hash text not null,
  kind text not null,
  ref text not null,
  created_by text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint share_link_pkey PRIMARY KEY (tenant_id, id),
  constraint share_link_tenant_id_token_hash_key UNIQUE (tenant_id, token_hash),
  constraint share_link_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint share_link_check CHECK ((expires_at > created_at)),
  constraint share_link_kind_check CHECK ((kind = ANY (ARRAY['audit'::text, 'report'::text]))),
  constraint share_link_ref_check CHECK (((length(ref) >= 1) AND (length(ref) <= 200))),
  constraint share_link_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);

CREATE INDEX share_link_of_subject ON share_link USING btree (tenant_id, kind, ref);

alter table share_link enable row level security;
alter table share_link force row level security;
create policy agency on share_link for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on share_link for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

CREATE TRIGGER share_pointer AFTER INSERT OR DELETE OR UPDATE OF revoked_at ON share_link FOR EACH ROW EXECUTE FUNCTION app.point_to_share();

grant select on share_link to bizosaas_agency;
grant delete, insert, select on share_link to bizosaas_tenant;
