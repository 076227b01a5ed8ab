-- Whoever looks after the last trace of a role must be able to leave it: coordinators give theirs back themselves.

create policy left_by on people.coordination for delete
    using (person_id = base.person() or base.background() = 'personal-data');
