drop index flag_triaged;
create index flag_triaged on flag (triaged_at, id);
