create table hub_subscription (
    feed_id bigint primary key references feed (id) on delete cascade,
    hub text not null,
    topic text not null,
    token varchar(64) not null unique,
    secret varchar(64) not null,
    status varchar(16) not null,
    lease_until timestamp with time zone,
    next_try_at timestamp with time zone not null,
    failures integer not null
);
create index hub_subscription_next on hub_subscription (next_try_at);
