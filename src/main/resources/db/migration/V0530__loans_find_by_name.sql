-- Among a million loans one is found by the name of its borrower: by all of it, where a bank says who paid, and by how a word of
-- it begins, where somebody types. Names stand here in plain letters, as the application makes them: so one that is written
-- with accents, in another order or in another script is found as well. What is compared is equal, less or greater and never
-- like something: so the index is asked before the policies.

-- Its words in order; nothing before it was looked at.
alter table loans.loan add plain text collate "C";
grant update (plain) on loans.loan to "${application}";
create index on loans.loan (lender_id, plain);
create index loan_plainless on loans.loan (lender_id, id) where plain is null;

create table loans.word (
    lender_id uuid not null,
    word text collate "C" not null check (length(word) between 1 and 200),
    number int not null,
    loan_id uuid not null,
    primary key (lender_id, word, number),
    foreign key (lender_id, loan_id) references loans.loan
);
create index on loans.word (lender_id, loan_id, word);

alter table loans.word enable row level security;
alter table loans.word force row level security;

create policy seen_by on loans.word for select
    using (lender_id = any (cast((select loans.houses()) as uuid[]))
        or lender_id = any (cast((select base.administers()) as uuid[]))
        or (select loans.works_behind()));
create policy kept_by on loans.word for insert
    with check (lender_id = any (cast((select loans.houses()) as uuid[])) or (select loans.works_behind()));

grant select, insert on loans.word to "${application}";

-- Who is expected to pay a sum about a day.
drop index loans.instalment_lender_id_missing_idx;
create index on loans.instalment (lender_id, missing, due_on) where missing > 0;

-- Work in the background is nobody, and so is a borrower whose account is gone: what is kept of their loan is kept on.
alter policy kept_by on loans.loan
    with check (borrower_id is null or borrower_id is distinct from (select base.person()));
alter policy written_by on loans.event
    with check ((lender_id = any (cast((select loans.houses()) as uuid[])) or (select loans.works_behind()))
        and by_id is not distinct from (select base.person())
        and exists (
            select from loans.loan
            where loan.lender_id = event.lender_id
              and loan.id = event.loan_id
              and (loan.borrower_id is null or loan.borrower_id is distinct from (select base.person())))
        and (kind <> 'DISBURSED' or loans.pays(lender_id)));
