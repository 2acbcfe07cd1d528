-- The addresses a crawl under way knows: what waits to be read, and what need not be offered again. Gone when it is finished.
create table crawl_address (
  tenant_id uuid not null,
  run_id uuid not null,
  url text not null,
  depth integer not null,
  -- In the order of being found.
  place bigint not null,
  is_from_sitemap boolean not null,
  is_named boolean not null,
  state text not null check (state in ('waiting', 'taken', 'reached', 'named', 'robots', 'trap', 'depth', 'unreachable', 'unreadable', 'left-the-site')),
  primary key (tenant_id, run_id, url),
  foreign key (tenant_id, run_id) references agent_run (tenant_id, id) on delete cascade
);
create index crawl_address_waiting on crawl_address (tenant_id, run_id, depth, place) where state = 'waiting';
select app.tenant_table('crawl_address');

-- A page says all about its own address, so that a crawl need not say it a second time.
alter table crawl_page add column is_loop boolean not null default false;
