-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table app_user (
  id uuid not null,
  email text not null,
  name text not null,
  password_hash text,
  status text not null default 'active'::text,
  agency_role text,
  failed_sign_ins integer not null default 0,
  locked_until timestamp with time zone,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  one_time_until timestamp with time zone,
  last_sign_in_at timestamp with time zone,
  constraint app_user_pkey PRIMARY KEY (id),
  constraint app_user_email_key UNIQUE (email),
  constraint app_user_agency_role_check CHECK ((agency_role = ANY (ARRAY['super_admin'::text, 'platform_admin'::text]))),
  constraint app_user_email_check CHECK ((email = lower(email))),
  constraint app_user_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint app_user_one_time_check CHECK (((one_time_until IS NULL) OR (password_hash IS NOT NULL))),
  constraint app_user_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text])))
);

grant delete, insert, select, update on app_user to bizosaas_platform;
