-- What a crawl keeps of a page and of a site grows with what agents judge: how it answered, what it loads, what the sitemap and robots.txt say.

alter table crawl_page
  add column depth integer,
  add column content_type text not null default '',
  add column bytes integer not null default 0,
  add column elapsed_ms integer not null default 0,
  add column headers jsonb not null default '{}';

alter table crawl
  add column is_complete boolean not null default false,
  add column images jsonb not null default '[]',
  add column sitemap jsonb not null default '{"files": [], "urls": []}',
  add column blocked jsonb not null default '[]',
  add column plain_http jsonb;

-- Facts of earlier crawls lack what is judged now; a crawl is repeated, never repaired.
update crawl_page set facts = null;
