-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table tenant (
  id uuid not null,
  slug text not null,
  name text not null,
  status text not null default 'active'::text,
  plan_id text not null,
  time_zone text not null default 'Etc/UTC'::text,
  language text not null default 'en'::text,
  is_simulated boolean not null default false,
  database_name text,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  leaves_at timestamp with time zone,
  constraint tenant_pkey PRIMARY KEY (id),
  constraint tenant_slug_key UNIQUE (slug),
  constraint tenant_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id),
  constraint tenant_leaves_check CHECK (((status = 'prospect'::text) = (leaves_at IS NOT NULL))),
  constraint tenant_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint tenant_slug_check CHECK (((slug ~ '^[a-z0-9](-?[a-z0-9])*$'::text) AND (length(slug) <= 60))),
  constraint tenant_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text, 'deleted'::text, 'prospect'::text])))
);

CREATE INDEX tenant_leaving ON tenant USING btree (leaves_at) WHERE (status = 'prospect'::text);

grant insert, select, update on tenant to bizosaas_platform;
