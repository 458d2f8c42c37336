-- Whoever asks questions locks this one row until the end of the transaction, so that nobody asks the same at once.
create table asking_turn (
    id integer primary key
);
insert into asking_turn (id) values (1);
