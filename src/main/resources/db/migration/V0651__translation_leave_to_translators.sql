-- Who vouches for words, and who proposes which, is for those who do such work, as the pages have it: whoever had an account
-- could read what others proposed, and whoever had any seat could vouch for words in which people are asked for a yes.

create function translation.may() returns boolean
    language sql stable
    return base.is_operator() or cardinality(base.holds('EDITOR')) > 0;

alter policy seen_by on translation.confirmation
    using (confirmed_by = base.person()
        or (select translation.may())
        or (select base.background()) in ('translation', 'personal-data'));
alter policy confirmed_by on translation.confirmation
    with check (confirmed_by = base.person() and translation.may());
alter policy confirmed_anew_by on translation.confirmation
    using (translation.may() or base.background() = 'personal-data');

alter policy seen_by on translation.proposal
    using (proposed_by = base.person()
        or (select translation.may())
        or (select base.background()) = 'personal-data');
alter policy proposed_by on translation.proposal
    with check (proposed_by = base.person() and translation.may());
