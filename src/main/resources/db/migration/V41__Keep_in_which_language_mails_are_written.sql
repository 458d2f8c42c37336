-- Subscribers get their mails in the language of the page on which they said what they want; channels to people
-- in that of the page on which they were added.
alter table subscriber add column language varchar(8) default 'en' not null;
alter table edition add column language varchar(8) default 'en' not null;
alter table channel add column language varchar(8) default 'en' not null;
