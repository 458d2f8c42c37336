-- The full text of the pages that entries of some feeds link to, and what is still to be fetched.
alter table feed add column full_text boolean default false not null;
alter table feed add column page_error text;
alter table feed add column page_failed_at timestamp with time zone;
alter table entry add column page text;
create table entry_page (
    entry_id bigint primary key references entry (id) on delete cascade,
    due_at timestamp with time zone not null,
    tries integer not null
);
create index entry_page_due on entry_page (due_at);
