alter table flag add column judged double precision default 0 not null;
alter table flag add column publishers integer default 1 not null;
update flag set judged = likelihood;
