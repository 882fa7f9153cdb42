-- Who added a page in the workbench.
create table workbench_origin (
  page text primary key,
  who text not null,
  at bigint not null
);

-- The bytes of a page that was added in the workbench, deflated.
create table workbench_source (
  page text primary key,
  bytes {bytes} not null
);

-- What nobody else knows, such as what the keys of links are made of.
create table workbench_secret (
  name text primary key,
  value text not null
);

-- Where what is answered stands, so that a reply outlives another reading of its page.
alter table workbench_reply add column page text;

alter table workbench_reply add column place text;

create index workbench_reply_page on workbench_reply (page);
