-- Generated from the migrated database by `npm run gen`; the truth is packages/db/migrations.

create table agency (
  id uuid not null,
  name text not null,
  is_demo boolean not null default false,
  created_at timestamp with time zone not null default now(),
  contact_email text,
  contact_phone text,
  constraint agency_pkey PRIMARY KEY (id),
  constraint agency_contact_email_check CHECK (((length(contact_email) >= 3) AND (length(contact_email) <= 254))),
  constraint agency_contact_phone_check CHECK (((length(contact_phone) >= 3) AND (length(contact_phone) <= 40)))
);

CREATE UNIQUE INDEX agency_is_single ON agency USING btree ((true));

grant delete, insert, select, update on agency to bizosaas_platform;
