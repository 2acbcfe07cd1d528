-- The audits that visitors began within the last hour, wherever they asked: what one gateway counts the others know.
create table visitor_audit (
  id bigint generated always as identity primary key,
  began_at timestamptz not null,
  network text not null
);
grant select, insert, delete on visitor_audit to bizosaas_platform;
