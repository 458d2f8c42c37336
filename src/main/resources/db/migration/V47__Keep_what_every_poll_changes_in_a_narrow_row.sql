create table feed_turn (
    feed_id bigint primary key,
    next_poll_at timestamp with time zone,
    leased_until timestamp with time zone,
    lease_token bigint default 0 not null,
    failures integer default 0 not null,
    interval_seconds bigint not null,
    last_polled_at timestamp with time zone,
    last_http_status integer,
    polls bigint default 0 not null,
    last_millis bigint default 0 not null,
    last_bytes bigint default 0 not null,
    unchanged_polls integer default 0 not null,
    unchanged_since timestamp with time zone,
    constraint feed_turn_feed foreign key (feed_id) references feed (id) on delete cascade
);
insert into feed_turn (feed_id, next_poll_at, leased_until, lease_token, failures, interval_seconds, last_polled_at,
    last_http_status, polls, last_millis, last_bytes, unchanged_polls, unchanged_since)
select id, next_poll_at, leased_until, lease_token, failures, interval_seconds, last_polled_at,
    last_http_status, polls, last_millis, last_bytes, unchanged_polls, unchanged_since from feed;
create index feed_turn_next on feed_turn (next_poll_at, feed_id);

drop index feed_next;
alter table feed drop column next_poll_at;
alter table feed drop column leased_until;
alter table feed drop column lease_token;
alter table feed drop column failures;
alter table feed drop column interval_seconds;
alter table feed drop column last_polled_at;
alter table feed drop column last_http_status;
alter table feed drop column polls;
alter table feed drop column last_millis;
alter table feed drop column last_bytes;
alter table feed drop column unchanged_polls;
alter table feed drop column unchanged_since;
