-- What other thresholds would have flagged is counted from the likeliest down.
create index scored_likeliest on scored (likelihood desc, id);
drop index scored_likelihood;
