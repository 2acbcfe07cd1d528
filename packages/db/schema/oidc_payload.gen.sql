-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table oidc_payload (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  user_code text,
  uid text,
  expires_at timestamp with time zone,
  consumed_at timestamp with time zone,
  constraint oidc_payload_pkey PRIMARY KEY (model, id)
);

CREATE INDEX oidc_payload_by_grant ON oidc_payload USING btree (grant_id) WHERE (grant_id IS NOT NULL);
CREATE INDEX oidc_payload_by_person ON oidc_payload USING btree (split_part((payload ->> 'accountId'::text), '.'::text, 1)) WHERE (payload ? 'accountId'::text);
CREATE INDEX oidc_payload_by_uid ON oidc_payload USING btree (uid) WHERE (uid IS NOT NULL);

grant delete, insert, select, update on oidc_payload to bizosaas_platform;
