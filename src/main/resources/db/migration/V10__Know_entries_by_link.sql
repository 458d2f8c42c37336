-- The fingerprint of the page an entry links to, by which it is known again under another guid. Entries stored before have
-- none until their feed brings them again.
alter table entry add column link_hash varchar(64);
create index entry_link on entry (feed_id, link_hash);
