create sequence bounce_seq increment by 50;

create table bounce (
    id bigint primary key,
    subscriber_id bigint not null references subscriber (id) on delete cascade,
    letter_id bigint not null,
    status varchar(16) not null,
    hard boolean not null,
    words text not null,
    came_at timestamp with time zone not null,
    constraint bounce_once unique (letter_id, status)
);
create index bounce_subscriber on bounce (subscriber_id, came_at);
