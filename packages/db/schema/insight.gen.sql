-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table insight (
  subject text not null,
  cases integer not null,
  kept integer,
  lift integer,
  loss integer,
  is_shown boolean not null,
  published_on date not null,
  constraint insight_pkey PRIMARY KEY (subject)
);
