alter table scored add column asked_at timestamp with time zone;
