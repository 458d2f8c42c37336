create sequence question_asking_seq increment by 50;

create table question_asking (
    id bigint primary key,
    question_id bigint not null references question (id) on delete cascade,
    brief_id bigint not null references brief (id) on delete cascade,
    source_text text not null,
    source_start integer not null,
    source_end integer not null,
    confidence double precision not null,
    cue text,
    found_by varchar(8) not null,
    asked_at timestamp with time zone not null,
    filed_at timestamp with time zone not null,
    constraint question_asking_once unique (question_id, brief_id)
);
create index question_asking_brief on question_asking (brief_id);
