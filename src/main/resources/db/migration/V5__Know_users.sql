create sequence app_user_seq increment by 50;

create table app_user (
    id bigint primary key,
    name varchar(100) not null unique,
    password_hash varchar(200) not null,
    role varchar(16) not null,
    created_at timestamp with time zone not null
);
