-- People are added with a password that somebody else has seen: it works once, until it runs out, and is then replaced by their own.

-- Not null: `password_hash` is that of a one-time password, which opens nothing after this instant.
alter table app_user add column one_time_until timestamptz;
alter table app_user add constraint app_user_one_time_check check (one_time_until is null or password_hash is not null);

-- Sessions are also opened by the platform itself, so they do not tell when a person was last here.
alter table app_user add column last_sign_in_at timestamptz;
update app_user u set last_sign_in_at = (select max(s.created_at) from user_session s where s.user_id = u.id);

-- What the sign-in remembers of a person, wherever it ends at once. The provider's account id is `<user>.<session>`.
create index oidc_payload_by_person on oidc_payload (split_part(payload ->> 'accountId', '.', 1)) where payload ? 'accountId';
