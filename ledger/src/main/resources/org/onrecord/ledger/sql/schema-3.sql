-- Who answers what, and who stands how to whom: derived from the records. A correction may be about how firmly
-- something was put, too.

create table dispute (
  reading bigint not null references reading (id),
  -- its place in the record
  position integer not null,
  -- the statement that is answered, where it is one
  statement bigint references statement (id),
  relation text not null,
  -- 1 where it is about what was claimed, and not about a person or the talk
  of_claim integer not null,
  confidence double precision not null,
  responder bigint references person (id),
  -- what to call who answers
  name text not null,
  -- the comment that holds it, and the places of its own words
  part text not null,
  words text not null,
  primary key (reading, position)
);

create index dispute_statement on dispute (statement) where statement is not null;

-- Pages on which anything is answered, with how often.
create table answered (
  reading bigint primary key references reading (id),
  -- the first day of when it was published, as in 20210304; 0 where unknown
  day integer not null,
  supports integer not null,
  doubts integer not null,
  disputes integer not null,
  -- of those that doubt or dispute, how many are more likely right than wrong
  likely integer not null
);

create index answered_day on answered (day, reading);

create table stance (
  reading bigint not null references reading (id),
  position integer not null,
  actor bigint references person (id),
  actor_name text not null,
  -- its words, folded, with spaces around
  actor_words text not null,
  subject bigint references person (id),
  subject_name text not null,
  subject_words text not null,
  stance text not null,
  negated integer not null,
  -- when it was so, else when the page was published, and the days that this may be; 0 where unknown
  held text,
  day text,
  first_day integer not null,
  last_day integer not null,
  -- who says so, where it is not the page, and through whom, a name a line
  told_by text,
  through text not null,
  certainty text not null,
  confidence double precision not null,
  words text not null,
  -- the innermost statement that holds it
  statement bigint references statement (id),
  primary key (reading, position)
);

create index stance_day on stance (first_day, reading);

create index stance_actor on stance (actor) where actor is not null;

create index stance_subject on stance (subject) where subject is not null;

alter table event add column certainty text;

alter table judgement add column certainty text;

-- The tables above are not yet derived from the records that are here already.
insert into ledger (name, value) values ('stances', 'missing');

-- Events may say that somebody is another on some pages, so people are no longer those of the records alone: an
-- OnRecord that does not know that must not check this ledger, nor add to it.

create index event_deed on event (deed);
