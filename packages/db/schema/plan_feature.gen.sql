-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table plan_feature (
  plan_id text not null,
  feature text not null,
  constraint plan_feature_pkey PRIMARY KEY (plan_id, feature),
  constraint plan_feature_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE
);

grant delete, insert, select, update on plan_feature to bizosaas_platform;
