-- Which flags of many wake is asked every few seconds: by the day, and by how many publishers report.
create index flag_snoozed_until on flag (status, snoozed_until);
create index flag_snoozed_reports on flag (status, snoozed_reports);
