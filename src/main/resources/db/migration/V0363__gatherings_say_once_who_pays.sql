-- Who pays for a gathering stands with what else is said of it, not in the rules of its certificates.

update gatherings.draft
set programme = jsonb_set(
    programme, '{facts,funding}',
    jsonb_build_object(
        'extent', case when book.cofunded then 'COFUNDED' end,
        'programme', null,
        'project', book.project,
        'number', book.project_number))
from attendance.book
where book.gathering_id = draft.gathering_id
  and (book.cofunded or book.project <> '' or book.project_number <> '');

update gatherings.publication
set programme = jsonb_set(
    programme, '{facts,funding}',
    jsonb_build_object(
        'extent', case when book.cofunded then 'COFUNDED' end,
        'programme', null,
        'project', book.project,
        'number', book.project_number))
from attendance.book
where book.gathering_id = publication.gathering_id
  and (book.cofunded or book.project <> '' or book.project_number <> '');

-- What certificates said before, in the words of today.
update attendance.certificate
set content = content || '{"extent": "COFUNDED"}'
where content -> 'cofunded' = 'true';

alter table attendance.book
    drop column project,
    drop column project_number,
    drop column cofunded;
