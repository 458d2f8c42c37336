alter table edition add column picture bytea;
