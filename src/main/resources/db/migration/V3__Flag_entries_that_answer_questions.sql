create sequence flag_seq increment by 50;

create table flag (
    id bigint primary key,
    question_id bigint not null references question (id) on delete cascade,
    entry_id bigint not null references entry (id) on delete cascade,
    likelihood double precision not null,
    leaning varchar(8) not null,
    status varchar(16) not null,
    assignee text,
    snoozed_until date,
    outcome varchar(8),
    note text,
    created_at timestamp with time zone not null,
    triaged_at timestamp with time zone,
    triaged_by text,
    version integer not null,
    constraint flag_once unique (question_id, entry_id)
);
create index flag_status on flag (status, likelihood);
create index flag_created on flag (created_at);
create index flag_entry on flag (entry_id);

create table flag_reason (
    flag_id bigint not null references flag (id) on delete cascade,
    position integer not null,
    kind varchar(16) not null,
    text text not null,
    weight double precision not null,
    primary key (flag_id, position)
);

create table flag_story (
    flag_id bigint not null references flag (id) on delete cascade,
    entry_id bigint not null references entry (id) on delete cascade,
    primary key (flag_id, entry_id)
);
create index flag_story_entry on flag_story (entry_id);
