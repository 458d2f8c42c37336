create sequence feed_seq increment by 50;
create sequence entry_seq increment by 50;
create sequence feed_poll_seq increment by 50;

create table feed (
    id bigint primary key,
    url text not null,
    url_hash varchar(64) not null unique,
    title text,
    site_url text,
    tags text not null,
    kind varchar(8) not null,
    status varchar(16) not null,
    etag text,
    last_modified text,
    last_polled_at timestamp with time zone,
    next_poll_at timestamp with time zone not null,
    leased_until timestamp with time zone,
    last_error text,
    last_http_status integer,
    failures integer not null,
    interval_seconds bigint not null,
    sample boolean not null,
    created_at timestamp with time zone not null,
    version integer not null
);
create index feed_due on feed (status, next_poll_at);

create table entry (
    id bigint primary key,
    feed_id bigint not null references feed (id) on delete cascade,
    guid text not null,
    guid_hash varchar(64) not null,
    title text not null,
    link text,
    summary text not null,
    body text not null,
    words_hash varchar(64) not null,
    published_at timestamp with time zone not null,
    fetched_at timestamp with time zone not null,
    updated_at timestamp with time zone,
    constraint entry_once unique (feed_id, guid_hash)
);
create index entry_published on entry (published_at, id);
create index entry_feed on entry (feed_id, published_at);

create table fresh_entry (
    entry_id bigint primary key references entry (id) on delete cascade,
    stored_at timestamp with time zone not null
);

create table feed_poll (
    id bigint primary key,
    feed_id bigint not null references feed (id) on delete cascade,
    polled_at timestamp with time zone not null,
    status varchar(16) not null,
    http_status integer,
    new_entries integer not null,
    updated_entries integer not null,
    message text
);
create index feed_poll_feed on feed_poll (feed_id, polled_at);
