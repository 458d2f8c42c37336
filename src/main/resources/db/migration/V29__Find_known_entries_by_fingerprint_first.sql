-- The fingerprint leads, so that many are looked up at once without reading all that a feed has.
alter table entry drop constraint entry_once;
alter table entry add constraint entry_once unique (guid_hash, feed_id);
drop index entry_link;
create index entry_link on entry (link_hash, feed_id);
