-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table agency_audit_record (
  seq bigint not null,
  body text not null,
  previous_hash text not null,
  hash text not null,
  event text not null generated always as (((body)::jsonb ->> 'event'::text)) stored,
  actor text not null generated always as (((body)::jsonb ->> 'actor'::text)) stored,
  subject_id text generated always as (((body)::jsonb ->> 'subjectId'::text)) stored,
  constraint agency_audit_record_pkey PRIMARY KEY (seq)
);

grant insert, select on agency_audit_record to bizosaas_platform;
