-- The entries of a feed come together; their fingerprints in one place spare the pages of all others when they are stored.
alter table entry drop constraint entry_once;
alter table entry add constraint entry_once unique (feed_id, guid_hash);
drop index entry_link;
create index entry_link on entry (feed_id, link_hash);
