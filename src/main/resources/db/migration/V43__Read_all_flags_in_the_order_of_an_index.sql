-- Lists of all flags, whatever their status, are read in the order of an index too.
create index flag_likelihood on flag (likelihood desc, id desc);
drop index flag_created;
create index flag_created on flag (created_at desc, id desc);
-- Whether there are samples is asked with each overview; nobody reads every brief for that.
create index brief_sample on brief (sample);
create index feed_sample on feed (sample);
