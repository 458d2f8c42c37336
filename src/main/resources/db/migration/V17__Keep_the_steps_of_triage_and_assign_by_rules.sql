alter table flag add column snoozed_reports integer;
alter table flag add column steps integer default 0 not null;
alter table flag add column routed boolean default false not null;
update flag set routed = true;
drop index flag_status;
create index flag_inbox on flag (status, likelihood, id);
create index flag_assignee on flag (assignee, status, likelihood);
create index flag_triaged on flag (triaged_at);
create index flag_routed on flag (routed, id);

create sequence flag_step_seq increment by 50;

-- The columns from status on say how the flag stood before the step, so that taking it back restores that.
create table flag_step (
    id bigint primary key,
    flag_id bigint not null references flag (id) on delete cascade,
    happened_at timestamp with time zone not null,
    who text not null,
    what varchar(16) not null,
    detail text,
    batch bigint,
    resolved boolean not null,
    undone boolean not null,
    status varchar(16) not null,
    assignee text,
    snoozed_until date,
    snoozed_reports integer,
    outcome varchar(8),
    note text,
    triaged_at timestamp with time zone,
    triaged_by text
);
create index flag_step_flag on flag_step (flag_id, id);
create index flag_step_batch on flag_step (batch);
create index flag_step_happened on flag_step (happened_at);

create sequence assignment_rule_seq increment by 50;

create table assignment_rule (
    id bigint primary key,
    region text,
    category text,
    signal_type varchar(32),
    assignee text not null,
    created_at timestamp with time zone not null,
    created_by text not null
);
