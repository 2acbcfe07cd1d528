-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table task (
  tenant_id uuid not null,
  id uuid not null,
  key text not null,
  title text not null,
  instructions text not null,
  due_at timestamp with time zone not null,
  state text not null,
  opened_by text not null,
  created_at timestamp with time zone not null,
  closed_by text,
  closed_at timestamp with time zone,
  note text,
  constraint task_pkey PRIMARY KEY (tenant_id, id),
  constraint task_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id) ON DELETE CASCADE,
  constraint task_check CHECK (((state = 'open'::text) = (closed_at IS NULL))),
  constraint task_check1 CHECK (((closed_by IS NULL) = (closed_at IS NULL))),
  constraint task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'cancelled'::text])))
);

CREATE INDEX task_newest ON task USING btree (id DESC);
CREATE UNIQUE INDEX task_open ON task USING btree (tenant_id, key) WHERE (state = 'open'::text);

alter table task enable row level security;
alter table task force row level security;
create policy agency on task for select to bizosaas_agency using (tenant_id IN ( SELECT app.visible_tenants() AS visible_tenants));
create policy tenant on task for all to bizosaas_tenant using (tenant_id = ( SELECT app.tenant_id() AS tenant_id)) with check (tenant_id = ( SELECT app.tenant_id() AS tenant_id));

grant select on task to bizosaas_agency;
grant insert, select on task to bizosaas_tenant;
