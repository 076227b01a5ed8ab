-- Whoever is erased, or forgotten after the term, is named nowhere any more: not in what networks gave, what partners answered, or what was said of a new
-- version; nor on the boards and in the answers from which a report could be drafted anew.

create policy unnamed_by on reports.report
    using (base.background() = 'retention');
create policy unnamed_by on reports.wording
    using (base.background() = 'retention');
create policy unnamed_by on reports.contribution
    using (base.background() in ('personal-data', 'retention'));
create policy unnamed_by on reports.voice
    using (base.background() in ('personal-data', 'retention'));

grant update (words) on reports.voice to "${application}";
grant update (changed) on reports.publication to "${application}";
grant update (words) on boards.wording to "${application}";
grant update (words) on polls.answer to "${application}";
