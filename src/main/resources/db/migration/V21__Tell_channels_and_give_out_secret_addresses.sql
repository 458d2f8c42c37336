create sequence channel_seq increment by 50;
create sequence announcement_seq increment by 50;
create sequence delivery_seq increment by 50;
create sequence secret_address_seq increment by 50;

create table channel (
    id bigint primary key,
    name text not null,
    kind varchar(8) not null,
    url text not null,
    secret varchar(100) not null,
    min_likelihood double precision not null,
    region text,
    category text,
    gathered_until timestamp with time zone not null,
    spoke_at timestamp with time zone,
    failures integer not null,
    last_error text,
    created_at timestamp with time zone not null,
    version integer not null
);

create table announcement (
    id bigint primary key,
    channel_id bigint not null references channel (id) on delete cascade,
    event_key varchar(64) not null,
    line text not null,
    link text not null,
    payload text not null,
    gathered_at timestamp with time zone not null,
    spoken_at timestamp with time zone,
    constraint announcement_once unique (channel_id, event_key)
);
create index announcement_waiting on announcement (channel_id, spoken_at, gathered_at);

create table delivery (
    id bigint primary key,
    channel_id bigint not null references channel (id) on delete cascade,
    message_id varchar(64) not null unique,
    title text not null,
    body text not null,
    status varchar(8) not null,
    leased_until timestamp with time zone,
    fence integer not null,
    tries integer not null,
    next_try_at timestamp with time zone not null,
    answer text,
    created_at timestamp with time zone not null,
    finished_at timestamp with time zone
);
create index delivery_due on delivery (status, next_try_at);
create index delivery_channel on delivery (channel_id, created_at);

create table secret_address (
    id bigint primary key,
    secret_hash varchar(64) not null unique,
    path varchar(32) not null,
    query text not null,
    created_by text not null,
    created_at timestamp with time zone not null
);
