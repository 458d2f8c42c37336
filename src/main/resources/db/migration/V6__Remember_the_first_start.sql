create table installation (
    id bigint primary key,
    started_at timestamp with time zone not null
);
