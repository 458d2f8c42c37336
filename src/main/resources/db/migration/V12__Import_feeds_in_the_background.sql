create sequence feed_import_seq increment by 50;

create table feed_import (
    id bigint primary key,
    started_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    opml text not null,
    total integer not null,
    done integer not null,
    added integer not null,
    known integer not null,
    invalid text not null,
    version integer not null
);
create index feed_import_finished on feed_import (finished_at);
