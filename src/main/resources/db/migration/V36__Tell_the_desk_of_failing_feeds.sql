alter table subscriber add column desk boolean default false not null;
