-- Whom clients write to or call: printed at the end of what the agency sends them.
alter table agency
  add column contact_email text check (length(contact_email) between 3 and 254),
  add column contact_phone text check (length(contact_phone) between 3 and 40);
