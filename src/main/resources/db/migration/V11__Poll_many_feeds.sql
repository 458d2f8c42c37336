-- What a feed's server asked for and how its last poll went; when it is due is null for a feed that is not polled.
alter table feed add column host varchar(255) default '' not null;
update feed set host = left(lower(substring(url, position('://' in url) + 3)), 255);
update feed set host = substring(host, 1, position('/' in host) - 1) where position('/' in host) > 0;
update feed set host = substring(host, 1, position('?' in host) - 1) where position('?' in host) > 0;
update feed set host = substring(host, 1, position(':' in host) - 1) where position(':' in host) > 0;
alter table feed add column lease_token bigint default 0 not null;
alter table feed add column content_hash varchar(64);
alter table feed add column read_at timestamp with time zone;
alter table feed add column asked_seconds bigint default 0 not null;
alter table feed add column skip_hours varchar(100) default '' not null;
alter table feed add column unchanged_polls integer default 0 not null;
alter table feed add column unchanged_since timestamp with time zone;
alter table feed add column failing_since timestamp with time zone;
alter table feed add column moved_from text;
alter table feed add column moved_at timestamp with time zone;
alter table feed add column polls bigint default 0 not null;
alter table feed add column last_millis bigint default 0 not null;
alter table feed add column last_bytes bigint default 0 not null;
alter table feed add column entry_count bigint default 0 not null;
update feed set entry_count = (select count(*) from entry where entry.feed_id = feed.id);
alter table feed alter column next_poll_at drop not null;
update feed set next_poll_at = null where status = 'GONE';
drop index feed_due;
create index feed_next on feed (next_poll_at, id);
create index feed_status on feed (status);

alter table feed_poll add column number bigint default 0 not null;
alter table feed_poll add column times integer default 1 not null;
alter table feed_poll add column bytes bigint default 0 not null;
alter table feed_poll add column millis bigint default 0 not null;
drop index feed_poll_feed;
create index feed_poll_newest on feed_poll (feed_id, id desc);

drop index entry_published;
create index entry_newest on entry (published_at desc, id desc);
drop index entry_feed;
create index entry_feed_newest on entry (feed_id, published_at desc, id desc);
create index entry_fetched on entry (fetched_at desc, id desc);
