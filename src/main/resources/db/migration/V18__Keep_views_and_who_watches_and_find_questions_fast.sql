create sequence saved_view_seq increment by 50;

create table saved_view (
    id bigint primary key,
    owner text not null,
    name text not null,
    address text not null,
    shared boolean not null,
    created_at timestamp with time zone not null
);

create sequence question_watch_seq increment by 50;

create table question_watch (
    id bigint primary key,
    question_id bigint not null references question (id) on delete cascade,
    watcher varchar(200) not null,
    since timestamp with time zone not null,
    constraint question_watch_once unique (question_id, watcher)
);
create index question_watch_watcher on question_watch (watcher);

create index question_created on question (created_at, id);
create index question_changed on question (changed_at, id);
create index question_asked on question (asked_at, id);
create index question_open_created on question (status, created_at, id);
create index question_likelihood on question (status, likelihood, id);
create index question_deadline on question (deadline, id);
create index question_resolved on question (resolved_at);
create index question_event_happened on question_event (happened_at, id);
create index entry_updated on entry (updated_at, id);
