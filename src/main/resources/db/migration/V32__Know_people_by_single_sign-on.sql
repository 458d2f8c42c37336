-- A fingerprint of the provider's address and of what it calls somebody.
alter table app_user add column subject varchar(64);
alter table app_user add constraint app_user_subject_once unique (subject);
