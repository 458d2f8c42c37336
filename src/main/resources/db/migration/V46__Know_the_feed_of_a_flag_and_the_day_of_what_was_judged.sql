-- What is listed and counted by feed, and replayed by day, is read without the entries, of which there are many more. For a
-- large desk this takes minutes, so that it goes on where it was when it is stopped in between.
alter table flag add column if not exists feed_id bigint references feed (id) on delete cascade;
update flag set feed_id = (select e.feed_id from entry e where e.id = flag.entry_id) where feed_id is null;
alter table flag alter column feed_id set not null;
create index if not exists flag_feed on flag (feed_id, status, likelihood desc, id desc);
drop index if exists flag_entry_status;

alter table scored add column if not exists published_at timestamp with time zone;
update scored set published_at = (select e.published_at from entry e where e.id = scored.entry_id) where published_at is null;
alter table scored alter column published_at set not null;
