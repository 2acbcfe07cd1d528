-- Fencing of writes, the origin of proposals, and who carries out an enhancement.

-- Set right before a call, by the try that holds the effect: null means that no call can be out. `attempts` is the fencing token.
alter table effect add column called_at timestamptz;
grant update (called_at) on effect to bizosaas_tenant;

-- What a caller names its wish by, so that a repeat after a crash finds the first proposal instead of making a second.
alter table proposal add column origin_key text check (origin_key <> '');
create unique index proposal_by_origin on proposal (tenant_id, proposed_by, origin_key) where origin_key is not null;

-- The person an approved enhancement was given to.
alter table proposal add column assigned_to uuid references app_user (id);
grant update (assigned_to) on proposal to bizosaas_tenant;
