-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table prompt_version (
  prompt text not null,
  version integer not null,
  body text not null,
  note text not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  constraint prompt_version_pkey PRIMARY KEY (prompt, version),
  constraint prompt_version_version_check CHECK ((version > 0))
);

grant insert, select on prompt_version to bizosaas_platform;
