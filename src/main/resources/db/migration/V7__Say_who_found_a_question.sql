alter table question add column found_by varchar(8) default 'RULES' not null;
update question set found_by = 'PERSON' where cue is null or cue = 'marked by hand';
alter table question alter column found_by drop default;
