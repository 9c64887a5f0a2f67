// What a class keeps beside its log: pace, questions, shared requests, who was there, and requests within a fire.
import type { Migration } from '../migrate'

export const afterClass: Migration = {
  name: '0002-after-class',
  ddl: `
-- The scene as the class began with it: what was shown before anybody moved.
alter table rooms add column opening jsonb not null default '{}';

-- A fire is several requests, and each of them may be tried again.
alter table webhook_delivery add column n int not null default 0;
alter table webhook_delivery drop constraint webhook_delivery_pkey;
alter table webhook_delivery add primary key (fire_id, member_id, n, attempt);

create index webhook_fire_by_age on webhook_fire (at);

create table room_pace (
  room_id uuid not null references rooms on delete cascade,
  member_id uuid primary key references room_member on delete cascade,
  pace text not null,
  at bigint not null default class_now()
);
create index room_pace_by_room on room_pace (room_id, at);

create table question (
  id uuid primary key,
  room_id uuid not null references rooms on delete cascade,
  member_id uuid not null references room_member on delete cascade,
  body text not null,
  at bigint not null default class_now(),
  answered_at bigint
);
create index question_by_room on question (room_id, at);

-- Only what its learner agreed to show.
create table shared_request (
  room_id uuid not null references rooms on delete cascade,
  member_id uuid not null references room_member on delete cascade,
  step text not null,
  request jsonb not null,
  at bigint not null default class_now(),
  primary key (room_id, member_id, step)
);

create table member_seen (
  member_id uuid primary key references room_member on delete cascade,
  room_id uuid not null references rooms on delete cascade,
  seen_at bigint not null default class_now(),
  present_ms bigint not null default 0
);
create index member_seen_by_room on member_seen (room_id);

-- Who is connected to which process; a row that is not renewed is a process that is gone.
create table process_presence (
  process uuid not null,
  room_id uuid not null references rooms on delete cascade,
  members jsonb not null,
  at bigint not null default class_now(),
  primary key (room_id, process)
);
`,
}
