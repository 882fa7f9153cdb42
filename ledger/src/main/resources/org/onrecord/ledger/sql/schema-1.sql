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

-- Through whom a statement is known, outermost first.
create table told (
  statement bigint not null references statement (id),
  position integer not null,
  person bigint not null references person (id),
  primary key (statement, position)
);

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

-- What people said of statements. Each row holds the hash of the one before, and none is changed.
create table event (
  id bigint primary key,
  at bigint not null,
  who text not null,
  deed text not null,
  -- the statement, by its page's id and the places of its content
  target text not null,
  speaker text,
  content text,
  act text,
  note text,
  hash text not null
);

create index event_target on event {any length} (target);

-- What the events come to: derived.
create table judgement (
  target text not null,
  verdict text not null,
  speaker text,
  content text,
  act text
);

create index judgement_target on judgement {any length} (target);
