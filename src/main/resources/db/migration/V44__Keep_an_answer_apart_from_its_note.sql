-- A step that gave an answer keeps the outcome, the one before it and the title of the entry that gave it apart from the
-- note, which alone stays in its detail, so that pages and mails can say it in every language.
alter table question_event add column outcome varchar(8);
alter table question_event add column outcome_before varchar(8);
alter table question_event add column evidence text;

update question_event
set outcome = case
        when detail like 'YES%' then 'YES'
        when detail like 'NO%' then 'NO'
        when detail like 'PARTLY%' then 'PARTLY'
        when detail like 'MOOT%' then 'MOOT'
    end
where what in ('RESOLVED', 'CORRECTED');

update question_event
set outcome_before = case
        when detail like outcome || ' instead of YES%' then 'YES'
        when detail like outcome || ' instead of NO%' then 'NO'
        when detail like outcome || ' instead of PARTLY%' then 'PARTLY'
        when detail like outcome || ' instead of MOOT%' then 'MOOT'
    end
where what = 'CORRECTED' and outcome is not null;

update question_event
set detail = case when position(': ' in detail) > 0 then substring(detail from position(': ' in detail) + 2) end
where outcome is not null;

update question_event
set evidence = substring(detail from 5 for char_length(detail) - 5), detail = null
where outcome is not null and detail like 'by “%”';

update question_event
set evidence = substring(
        detail from position(' (by “' in detail) + 6 for char_length(detail) - position(' (by “' in detail) - 7),
    detail = substring(detail from 1 for position(' (by “' in detail) - 1)
where outcome is not null and detail like '% (by “%”)';
