-- The first tables of a ledger. {bytes} is what the database calls a column of bytes. An index or a key of texts
-- that may have any length needs {any length}: PostgreSQL's usual one takes some 2,700 bytes.

create table ledger (
  name text primary key,
  value text not null
);

-- A page is its bytes; one address may have several.
create table page (
  id bigint primary key,
  digest text not null unique,
  source text not null,
  canonical text,
  headline text,
  outlet text,
  published text,
  -- milliseconds since 1970: when the page was as it is here (fetched, else added)
  as_of bigint not null,
  added bigint not null,
  -- the text that all places point into, deflated
  body {bytes} not null
);

create index page_canonical on page {any length} (canonical);

-- What one extractor found on a page, as it was written.
create table reading (
  id bigint primary key,
  page bigint not null references page (id),
  extractor text not null,
  version text not null,
  added bigint not null,
  -- SHA-256 of the record's line of JSON, its bytes and the line itself, deflated
  digest text not null,
  length bigint not null,
  record {bytes} not null,
  -- 1 where it is the newest of its page
  shown integer not null,
  -- the number of the change that last concerned it, by which an index knows what is new
  change bigint not null,
  unique (page, extractor)
);

create index reading_change on reading (change);

-- Each change and a number by chance, by which an index knows that its ledger is still this one.
create table change (
  id bigint primary key,
  nonce bigint not null
);

-- Readings that were removed, for an index that does not know it yet.
create table removal (
  reading bigint primary key,
  change bigint not null
);

create index removal_change on removal (change);

-- Somebody, as far as the records tell: of one outlet and name, of the user's list, or of one page.
create table person (
  id bigint primary key,
  identity text not null,
  type text not null,
  name text not null,
  identifier text
);

create table appearance (
  reading bigint not null references reading (id),
  local text not null,
  person bigint not null references person (id),
  name text not null,
  primary key (reading, local)
);

create index appearance_person on appearance (person);

-- Names that some page gives somebody besides the one in person.
create table other_name (
  person bigint not null references person (id),
  name text not null
);

create index other_name_person on other_name (person);

create table statement (
  id bigint primary key,
  reading bigint not null references reading (id),
  -- [start,end) of each span in code points, as in 12,40;52,80
  content text not null,
  source text not null,
  cue text not null,
  kind text not null,
  act text not null,
  certainty text not null,
  speaker bigint references person (id),
  addressee bigint references person (id),
  said text,
  reliability double precision not null,
  -- a number for exactly these words, and one for all wordings that are nearly the same
  wording bigint not null,
  words bigint not null,
  -- 0: stands as it is; 1: stands in the same words in a newer version of its page
  superseded integer not null
);

create index statement_reading on statement (reading);

create index statement_words on statement (words);

create index statement_speaker on statement (speaker);

create index statement_addressee on statement (addressee) where addressee is not null;

-- Through whom a statement is known, outermost first.
create table told (
  statement bigint not null references statement (id),
  position integer not null,
  person bigint not null references person (id),
  primary key (statement, position)
);

create index told_person on told (person);

-- Who is named in what another said.
create table about (
  statement bigint not null references statement (id),
  person bigint not null references person (id),
  primary key (statement, person)
);

create index about_person on about (person);

-- What a page calls somebody besides their name.
create table person_role (
  reading bigint not null references reading (id),
  person bigint not null references person (id),
  role text not null,
  primary key (reading, person, role)
);

create index person_role_person on person_role (person);

-- Each group of nearly the same words: its first statement's id and the least hashes of its words.
-- These rows stay when that statement is removed, as others may be of its group.
create table words (
  id bigint primary key,
  sketch {bytes} not null
);

-- By which hash a group is found, and which statement brought it.
create table fingerprint (
  hash bigint not null,
  statement bigint not null,
  words bigint not null,
  primary key (hash, statement)
);

-- What people said of statements, and of who is one with whom. Each row holds the hash of the one
-- before, and none is changed.
create table event (
  id bigint primary key,
  at bigint not null,
  who text not null,
  deed text not null,
  -- the statement, by its page's id and the places of its content; or person: and an identity
  target text not null,
  -- the other identity of two that are one, or the number of the event that is taken back
  other text,
  speaker text,
  content text,
  act text,
  note text,
  hash text not null
);

create index event_target on event {any length} (target);

create index event_other on event {any length} (other);

-- What the events come to: derived.
create table judgement (
  target text not null,
  verdict text not null,
  speaker text,
  content text,
  act text
);

create index judgement_target on judgement {any length} (target);

-- What the events about people come to, for those whom they concern: under whose number and which
-- name somebody is shown. Derived.
create table shown_person (
  person bigint primary key,
  main bigint not null,
  name text not null
);

create index shown_person_main on shown_person (main);
