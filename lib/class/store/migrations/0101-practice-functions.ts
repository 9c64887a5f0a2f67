// What is asked of workspaces most often.
import type { Migration } from '../migrate'

export const practiceFunctions: Migration = {
  name: '0101-practice-functions',
  ddl: `
-- A function, so that it is planned once and not with every commit.
-- Locked in the order of their ids: two processes that commit the same ones wait for each other, they do not block each other.
create function practice_commit(steps text, changes text) returns setof text language plpgsql as $$
begin
  return query
  with step as materialized (
    select s.id, s.base, s.version, s.due
    from jsonb_to_recordset(steps::jsonb) as s (id text, base bigint, version bigint, due bigint)
  ), locked as materialized (
    select w.id, step.version as to_version, step.due as next_due from practice_workspace w join step on step.id = w.id
    where w.version = step.base order by w.id for update of w
  ), moved as (
    update practice_workspace w set version = locked.to_version, due_at = locked.next_due, used_at = class_now()
    from locked where locked.id = w.id returning w.id
  ), written as (
    insert into practice_change (workspace, version, change)
    select c.id, c.version, c.change
    from jsonb_to_recordset(changes::jsonb) as c (id text, version bigint, change text) join moved on moved.id = c.id
  )
  select moved.id from moved;
end $$;
`,
}
