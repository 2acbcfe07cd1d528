-- Of two places that share a text one may keep it, and a fault counts more on the page that everybody passes: a report says and weighs both.
alter table finding
  add column may_stay boolean not null default false,
  add column standing text check (standing in ('site', 'start', 'menu', 'far'));

grant update (may_stay, standing) on finding to bizosaas_tenant;
