-- The sentence embedding of each open question, rounded to a byte a number, so that a restart need not make it anew.
create table question_vector (
    question_id bigint primary key references question (id) on delete cascade,
    words_hash varchar(64) not null,
    vector bytea not null
);
