// Tables of workspaces: practice worlds that are reached from outside of the page.
import type { Migration } from '../migrate'

export const practice: Migration = {
  name: '0100-practice',
  ddl: `
-- A world at its first moment, as the version of the course that made the workspace knew it.
create table practice_base (key text primary key, world text not null);

create table practice_workspace (
  -- What opens a workspace is not kept, only its fingerprint.
  id text primary key,
  seed int not null,
  base text not null references practice_base (key),
  version bigint not null,
  -- All that changed since the base, up to state_version; what came later is in practice_change.
  state text not null,
  state_version bigint not null,
  made_at bigint not null default class_now(),
  used_at bigint not null default class_now(),
  -- When something is to happen in it that no request asks for: a delivery, for the most part.
  due_at bigint
);
create index practice_workspace_used on practice_workspace (used_at);
create index practice_workspace_due on practice_workspace (due_at) where due_at is not null;

create table practice_change (
  workspace text not null references practice_workspace (id) on delete cascade,
  version bigint not null,
  change text not null,
  primary key (workspace, version)
);

create table practice_exchange (
  n bigint generated always as identity,
  workspace text not null references practice_workspace (id) on delete cascade,
  entry text not null,
  primary key (workspace, n)
);
`,
}
