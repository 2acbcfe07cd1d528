-- Clicks and impressions in search, as an export of Google Search Console gives them.

-- One file that was brought in; a second time it adds nothing.
create table search_import (
  tenant_id uuid not null references tenant (id),
  id uuid not null,
  -- SHA-256 of the file.
  digest text not null,
  file_name text not null,
  first_day date not null,
  last_day date not null,
  -- Addresses whose days it tells; 0 where it tells only those of the site as a whole.
  pages integer not null,
  evidence_id uuid not null,
  imported_by text not null,
  imported_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, digest),
  foreign key (tenant_id, evidence_id) references evidence (tenant_id, id)
);
select app.tenant_table('search_import', 'select, insert');

-- `page` is an address without its fragment and last slash, or empty for the site as a whole. A later file knows a day better.
create table search_day (
  tenant_id uuid not null,
  page text not null,
  day date not null,
  clicks integer not null check (clicks >= 0),
  impressions integer not null check (impressions >= 0),
  position real,
  import_id uuid not null,
  primary key (tenant_id, page, day),
  foreign key (tenant_id, import_id) references search_import (tenant_id, id)
);
select app.tenant_table('search_day', 'select, insert, update (clicks, impressions, position, import_id)');
