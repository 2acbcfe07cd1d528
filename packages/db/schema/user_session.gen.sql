-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table user_session (
  id uuid not null,
  user_id uuid not null,
  portal text not null,
  created_at timestamp with time zone not null default now(),
  ended_at timestamp with time zone,
  constraint user_session_pkey PRIMARY KEY (id),
  constraint user_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON DELETE CASCADE,
  constraint user_session_portal_check CHECK ((portal = ANY (ARRAY['admin'::text, 'client'::text, 'directory'::text])))
);

CREATE INDEX user_session_by_user ON user_session USING btree (user_id);

grant delete, insert, select, update on user_session to bizosaas_platform;
