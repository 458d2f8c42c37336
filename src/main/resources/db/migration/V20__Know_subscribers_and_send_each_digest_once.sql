create sequence subscriber_seq increment by 50;
create sequence edition_seq increment by 50;
create sequence letter_seq increment by 50;

create table subscriber (
    id bigint primary key,
    email text not null,
    email_hash varchar(64) not null unique,
    status varchar(12) not null,
    cadence varchar(8) not null,
    send_at time not null,
    weekday varchar(9) not null,
    time_zone varchar(64) not null,
    new_since timestamp with time zone not null,
    told text not null,
    confirm_nonce varchar(64),
    confirm_until timestamp with time zone,
    asked_at timestamp with time zone,
    confirmed_at timestamp with time zone,
    created_at timestamp with time zone not null,
    created_by text not null,
    suppressed_why text,
    version integer not null
);
create index subscriber_schedule on subscriber (status, cadence, time_zone, send_at);

create table subscriber_interest (
    subscriber_id bigint not null references subscriber (id) on delete cascade,
    position integer not null,
    brief_id bigint,
    region text,
    category text,
    signal_type varchar(32),
    actor text,
    words text,
    primary key (subscriber_id, position)
);

create table edition (
    id bigint primary key,
    content_hash varchar(64) not null unique,
    subject text not null,
    html text not null,
    plain text not null,
    made_at timestamp with time zone not null
);

create table letter (
    id bigint primary key,
    subscriber_id bigint references subscriber (id) on delete cascade,
    kind varchar(8) not null,
    period varchar(64) not null,
    edition_id bigint references edition (id),
    recipient text,
    status varchar(8) not null,
    leased_until timestamp with time zone,
    fence integer not null,
    tries integer not null,
    next_try_at timestamp with time zone not null,
    message_id varchar(200) not null,
    answer text,
    created_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    constraint letter_once unique (subscriber_id, period)
);
create index letter_due on letter (status, next_try_at);
create index letter_created on letter (created_at, id);
create index letter_edition on letter (edition_id);

create table mailing (
    id bigint primary key,
    link_key varchar(64),
    paused_by text,
    subscribing_open boolean not null
);
insert into mailing (id, subscribing_open) values (1, true);

