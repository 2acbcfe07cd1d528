-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table insight_count (
  subject text not null,
  contributor uuid not null,
  cases integer not null,
  kept integer not null,
  lift integer not null,
  loss integer not null,
  published text,
  constraint insight_count_pkey PRIMARY KEY (subject, contributor),
  constraint insight_count_cases_check CHECK (((cases >= 0) AND (cases <= 10))),
  constraint insight_count_check CHECK (((kept >= 0) AND (kept <= cases)))
);

CREATE INDEX insight_count_by_contributor ON insight_count USING btree (contributor);
