create sequence brief_seq increment by 50;
create sequence question_seq increment by 50;
create sequence question_event_seq increment by 50;

create table brief (
    id bigint primary key,
    title text not null,
    url text,
    published_at timestamp with time zone,
    region text,
    category text,
    text text not null,
    text_hash varchar(64) not null unique,
    created_at timestamp with time zone not null,
    created_by text not null,
    sample boolean not null
);
create index brief_created on brief (created_at, id);

create table question (
    id bigint primary key,
    brief_id bigint references brief (id) on delete cascade,
    question text not null,
    source_text text,
    source_start integer,
    source_end integer,
    signal_type varchar(32) not null,
    deadline date,
    deadline_text text,
    asked_at timestamp with time zone not null,
    status varchar(16) not null,
    confidence double precision not null,
    cue text,
    resolves_yes text,
    outcome varchar(8),
    likelihood double precision,
    assignee text,
    region text,
    category text,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    resolved_at timestamp with time zone,
    match_wanted boolean not null,
    version integer not null
);
create index question_brief on question (brief_id);
create index question_status on question (status, deadline);
create index question_match_wanted on question (match_wanted, id);

create table question_actor (
    question_id bigint not null references question (id) on delete cascade,
    position integer not null,
    name text not null,
    aliases text not null,
    primary key (question_id, position)
);

create table question_event (
    id bigint primary key,
    question_id bigint not null references question (id) on delete cascade,
    happened_at timestamp with time zone not null,
    who text not null,
    what varchar(16) not null,
    detail text
);
create index question_event_question on question_event (question_id, happened_at);
