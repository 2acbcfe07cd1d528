-- What the workflow engine keeps beside its own schema (`wf`, made and migrated by the engine itself): orders to stop a run.
-- No tenant content: run ids and the reason of the order. Only the engine's role reaches it; screens read workflow runs elsewhere.

create schema wf_app;
grant usage on schema wf_app to bizosaas_engine;

create table wf_app.stop_order (
  workflow_id text not null,
  kind text not null check (kind in ('cancel', 'terminate')),
  reason text not null,
  ordered_at timestamptz not null default now(),
  primary key (workflow_id, kind)
);
grant select, insert, delete on wf_app.stop_order to bizosaas_engine;
