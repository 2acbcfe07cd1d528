-- What a person sees costs what they have, not how many tenants there are; and what the queue no longer uses goes.

-- The same tenants as before: all for the owner, the assigned ones for staff. Two ways, because a member of staff with 3 of 1,000 tenants
-- must not look at the other 997; `rows` tells the planner that a person usually sees few.
create or replace function app.visible_tenants() returns setof uuid language sql stable security definer set search_path = public, pg_temp rows 50 as $$
  select t.id
  from app_user u join tenant t on t.status <> 'deleted'
  where u.id = app.user_id() and u.status = 'active' and u.agency_role = 'super_admin'
  union all
  select t.id
  from app_user u join staff_assignment s on s.user_id = u.id join tenant t on t.id = s.tenant_id and t.status <> 'deleted'
  where u.id = app.user_id() and u.status = 'active' and u.agency_role = 'platform_admin'
$$;

-- The last run of each agent, which their list shows.
create index agent_run_by_agent on agent_run (agent_id, id desc);

-- The gateway makes the queue's JSON from the texts of its columns.
drop function app.approval_queue(text, uuid, text, text, text, uuid, uuid, integer);
drop function app.proposal_summary(proposal, text, text, boolean);
