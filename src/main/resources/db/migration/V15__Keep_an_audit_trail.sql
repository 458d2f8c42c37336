create sequence audit_event_seq increment by 50;
create table audit_event (
    id bigint primary key,
    happened_at timestamp with time zone not null,
    who varchar(200) not null,
    kind varchar(16) not null,
    detail text not null,
    address varchar(100) not null
);
create index audit_event_happened on audit_event (happened_at, id);
create index audit_event_who on audit_event (who, happened_at);
