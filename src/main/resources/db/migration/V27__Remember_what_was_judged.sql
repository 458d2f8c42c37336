create table scored (
    id varchar(41) primary key,
    question_id bigint not null references question (id) on delete cascade,
    entry_id bigint not null references entry (id) on delete cascade,
    likelihood double precision not null,
    leaning varchar(8) not null,
    judged_at timestamp with time zone not null
);
create index scored_likelihood on scored (likelihood);
create index scored_question on scored (question_id);
create index scored_entry on scored (entry_id);
create index scored_judged on scored (judged_at);
