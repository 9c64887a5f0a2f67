// Tables of live classes, in SQL that PostgreSQL 14 knows.
import type { Migration } from '../migrate'

export const rooms: Migration = {
  name: '0001-rooms',
  ddl: `
-- The only clock of a class; a test may put another in its place.
create function class_now() returns bigint language sql volatile
  as $$ select (extract(epoch from clock_timestamp()) * 1000)::bigint $$;

create table class_secret (one boolean primary key default true check (one), secret text not null);
insert into class_secret (secret) values (md5(random()::text) || gen_random_uuid() || gen_random_uuid());

create table rooms (
  id uuid primary key,
  epoch uuid not null,
  seq bigint not null default 0,
  code_hash text unique,
  -- The code itself is made of the secret, the room and this number.
  code_version int not null default 1,
  state text not null default 'lobby' check (state in ('lobby', 'live', 'ended')),
  locked boolean not null default false,
  -- What everybody may see, as it is after event number seq.
  scene jsonb not null default '{}',
  driver_id uuid,
  driver_fence bigint not null default 0,
  driver_lease_until bigint not null default 0,
  created_at bigint not null default class_now(),
  ended_at bigint
);
create index rooms_by_age on rooms (coalesce(ended_at, driver_lease_until));

create table room_event (
  room_id uuid not null references rooms on delete cascade,
  seq bigint not null,
  kind text not null,
  body jsonb not null,
  by_id uuid,
  cmd_id uuid not null,
  at bigint not null default class_now(),
  primary key (room_id, seq),
  unique (room_id, cmd_id)
);

create table room_member (
  id uuid primary key,
  room_id uuid not null references rooms on delete cascade,
  role text not null check (role in ('trainer', 'learner', 'projector', 'remote')),
  name text not null,
  token_hash text not null unique,
  -- The trainer whose phone this is.
  acts_for uuid references room_member on delete cascade,
  joined_at bigint not null default class_now(),
  revoked_at bigint
);
create index room_member_by_room on room_member (room_id);

create table room_progress (
  room_id uuid not null references rooms on delete cascade,
  member_id uuid not null references room_member on delete cascade,
  step text not null,
  state text not null,
  detail jsonb not null default '{}',
  at bigint not null default class_now(),
  primary key (room_id, member_id, step)
);

-- While it is there, voters of an anonymous round get a name of their own; with it goes the way back.
create table poll_key (
  room_id uuid not null references rooms on delete cascade,
  poll text not null,
  round int not null,
  key text not null,
  primary key (room_id, poll, round)
);

create table vote (
  room_id uuid not null references rooms on delete cascade,
  poll text not null,
  round int not null,
  voter text not null,
  choice text not null,
  at bigint not null default class_now(),
  primary key (room_id, poll, round, voter)
);

create table help_request (
  id uuid primary key,
  room_id uuid not null references rooms on delete cascade,
  member_id uuid not null references room_member on delete cascade,
  step text not null,
  note text not null,
  -- Only what the learner agreed to show.
  shown jsonb,
  at bigint not null default class_now(),
  resolved_at bigint,
  resolved_by uuid
);
create index help_request_open on help_request (room_id, at) where resolved_at is null;
create unique index help_request_one_open on help_request (member_id) where resolved_at is null;

create table webhook_fire (
  id uuid primary key,
  room_id uuid not null references rooms on delete cascade,
  seq bigint not null,
  body jsonb not null,
  at bigint not null default class_now()
);
create index webhook_fire_by_room on webhook_fire (room_id, at);

create table webhook_delivery (
  fire_id uuid not null references webhook_fire on delete cascade,
  member_id uuid not null references room_member on delete cascade,
  attempt int not null,
  receipt jsonb not null,
  at bigint not null default class_now(),
  primary key (fire_id, member_id, attempt)
);
`,
}
