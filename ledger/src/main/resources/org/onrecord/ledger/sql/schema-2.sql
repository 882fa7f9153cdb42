-- A speaker that somebody corrected may be one of the ledger's people.

alter table judgement add column person bigint;

create index judgement_person on judgement (person);
