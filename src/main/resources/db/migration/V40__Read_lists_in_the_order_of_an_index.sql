-- Lists are read in the order of an index that begins with what they are filtered by; where a deadline or a likelihood is
-- missing they are sorted by what stands in for it.
alter table question add column due_by date default date '9999-12-31' not null;
alter table question add column chance double precision default -1 not null;
update question set due_by = coalesce(deadline, date '9999-12-31'), chance = coalesce(likelihood, -1)
    where deadline is not null or likelihood is not null;

create index question_due_by on question (due_by, id);
create index question_status_due_by on question (status, due_by, id);
create index question_chance on question (chance desc, id desc);
create index question_status_chance on question (status, chance desc, id desc);
create index question_status_created on question (status, created_at desc, id desc);
create index question_status_changed on question (status, changed_at desc, id desc);
drop index question_open_created;
drop index question_likelihood;
create index question_region on question (region, category);
create index question_category on question (category);
create index question_assignee on question (assignee);

drop index flag_inbox;
create index flag_inbox on flag (status, likelihood desc, id desc);
create index flag_status_created on flag (status, created_at desc, id desc);
drop index flag_assignee;
create index flag_assignee on flag (assignee, status, likelihood desc, id desc);
create index flag_entry_status on flag (entry_id, status);
