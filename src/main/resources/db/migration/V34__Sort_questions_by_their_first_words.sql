-- Lists are sorted by it; a whole text fits into no index of an embedded database.
alter table question add column heading varchar(200) default '' not null;
update question set heading = left(question, 200);
create index question_heading on question (heading, id);
