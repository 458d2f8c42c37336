-- Lists of feeds are sorted by them: the beginning of the name in lower case, and what puts feeds that fail in front of it.
-- Places are written anew with the next poll.
alter table feed add column heading varchar(200) default '' not null;
alter table feed add column place varchar(240) default '' not null;
update feed set heading = left(lower(coalesce(nullif(title, ''), url)), 200);
update feed set place = (case status when 'FAILING' then '0' when 'GONE' then '1' when 'PAUSED' then '3' else '2' end) || heading;
create index feed_heading on feed (heading, id);
create index feed_place on feed (place, id);
