-- The workbench's first tables, beside the ledger's. Their names begin with workbench_, by which copies leave
-- them out. {bytes} and {any length} as in the ledger's.

create table workbench_user (
  id bigint primary key,
  name text not null unique,
  role text not null,
  -- Argon2id with its parameters, never the password
  password text not null,
  -- milliseconds since 1970
  added bigint not null
);

-- The digest of a visit's id, never the id.
create table workbench_session (
  digest text primary key,
  member bigint not null references workbench_user (id),
  begun bigint not null
);

create index workbench_session_member on workbench_session (member);

-- What readers answer to statements.
create table workbench_reply (
  id bigint primary key,
  statement text not null,
  name text not null,
  words text not null,
  sent bigint not null,
  -- waiting, shown or refused
  state text not null,
  moderator text,
  moderated bigint
);

create index workbench_reply_statement on workbench_reply (statement);

-- Apart, so that nothing that reads replies reads addresses.
create table workbench_reply_address (
  reply bigint primary key references workbench_reply (id),
  address text not null
);
