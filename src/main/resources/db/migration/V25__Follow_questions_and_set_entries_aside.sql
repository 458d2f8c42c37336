alter table fresh_entry add column tries integer default 0 not null;
alter table fresh_entry add column problem text;
