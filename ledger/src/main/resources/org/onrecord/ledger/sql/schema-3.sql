-- Events may say that somebody is another on some pages, so people are no longer those of the records alone: an
-- OnRecord that does not know that must not check this ledger, nor add to it.

create index event_deed on event (deed);
