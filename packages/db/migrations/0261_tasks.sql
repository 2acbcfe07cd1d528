-- What a person has to do by hand because the platform cannot: opened after a decision, closed by whoever did it.

create table task (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- What it is about: there is one open task for one thing.
  key text not null,
  title text not null,
  instructions text not null,
  due_at timestamptz not null,
  state text not null check (state in ('open', 'done', 'cancelled')),
  opened_by text not null,
  created_at timestamptz not null,
  closed_by text,
  closed_at timestamptz,
  note text,
  check ((state = 'open') = (closed_at is null)),
  check ((closed_by is null) = (closed_at is null)),
  primary key (tenant_id, id)
);
select app.tenant_table('task', 'select, insert, update (state, closed_by, closed_at, note)');
create unique index task_open on task (tenant_id, key) where state = 'open';
create index task_newest on task (id desc);
