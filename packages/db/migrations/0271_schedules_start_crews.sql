-- A schedule says by kind and name what it starts: an agent or a crew. The owner of the table is bound by row security too, so it is let off for
-- this one statement.

alter table schedule no force row level security;
update schedule
set workflow = 'start-work',
    input = jsonb_build_object('starts', jsonb_build_object('kind', 'agent', 'id', input -> 'agentId'), 'connectionId', input -> 'connectionId')
where workflow = 'start-agent';
alter table schedule force row level security;
