alter table app_user alter column password_hash drop not null;
alter table app_user add column email varchar(254);
alter table app_user add column disabled_at timestamp with time zone;
alter table app_user add column time_zone varchar(64);
alter table app_user add column language varchar(16);
alter table app_user add column code_secret varchar(64);
alter table app_user add column codes_since timestamp with time zone;
alter table app_user add column code_step bigint default 0 not null;
alter table app_user add column epoch integer default 0 not null;
alter table app_user add column guided_at timestamp with time zone;

create sequence user_session_seq increment by 50;
create table user_session (
    id bigint primary key,
    user_id bigint not null references app_user (id) on delete cascade,
    token_hash varchar(64) not null unique,
    started_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    wants_code boolean not null,
    address varchar(100) not null,
    agent varchar(400) not null
);
create index user_session_user on user_session (user_id);

create sequence api_token_seq increment by 50;
create table api_token (
    id bigint primary key,
    user_id bigint not null references app_user (id) on delete cascade,
    label varchar(100) not null,
    scope varchar(16) not null,
    token_hash varchar(64) not null unique,
    hint varchar(16) not null,
    created_at timestamp with time zone not null,
    used_at timestamp with time zone,
    expires_at timestamp with time zone
);
create index api_token_user on api_token (user_id);

create sequence password_link_seq increment by 50;
create table password_link (
    id bigint primary key,
    user_id bigint not null references app_user (id) on delete cascade,
    token_hash varchar(64) not null unique,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index password_link_user on password_link (user_id);
