-- Lists of all flags, whatever their status, are read in the order of an index too.
create index flag_likelihood on flag (likelihood desc, id desc);
drop index flag_created;
create index flag_created on flag (created_at desc, id desc);
-- Whether there are samples is asked with each overview; nobody reads every brief for that.
create index brief_sample on brief (sample);
create index feed_sample on feed (sample);
-- Whose lines of the audit trail they are is asked for in any case.
alter table audit_event add column whose varchar(400) default '' not null;
update audit_event set whose = lower(who);
create index audit_event_whose on audit_event (whose, happened_at desc, id desc);
drop index audit_event_who;
-- The newest of the questions that are due in some time are found without reading each.
drop index question_due_by;
create index question_due_by on question (due_by, id, created_at);
drop index question_status_due_by;
create index question_status_due_by on question (status, due_by, id, created_at);
