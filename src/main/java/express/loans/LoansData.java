package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.people.PersonalData;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody borrowed. Contract and books stay as long as the law on accounts asks; the account lets go of them. */
@Component
@Transactional
class LoansData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** As long as a lender keeps its accounts. */
    private static final int YEARS = 10;

    private final JdbcClient jdbc;
    private final Borrowings borrowings;
    private final InstantSource time;

    LoansData(JdbcClient jdbc, Borrowings borrowings, InstantSource time) {
        this.jdbc = jdbc;
        this.borrowings = borrowings;
        this.time = time;
    }

    @Override
    public String name() {
        return "loans.borrowed";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(PersonId person) {
        String held = jdbc.sql("""
            select json_strip_nulls(json_build_object(
                'loans', (
                    select json_agg(json_build_object(
                        'number', number, 'lent', principal, 'since', prepared_at, 'state', state,
                        'signed', (
                            select json_build_object(
                                'at', at, 'name', name, 'drawing', drawing, 'present', nullif(present, ''),
                                'said', said, 'fingerprint', fingerprint)
                            from loans.signature
                            where signature.lender_id = loan.lender_id and signature.loan_id = loan.id),
                        'told', (
                            select nullif(count(*), 0)
                            from loans.confidant
                            where confidant.lender_id = loan.lender_id and confidant.loan_id = loan.id),
                        'happened', (
                            select json_agg(json_build_object(
                                'on', day_on, 'kind', kind, 'cents', cents, 'rate', rate) order by seq)
                            from loans.event
                            where event.lender_id = loan.lender_id and event.loan_id = loan.id)) order by loan.id)
                    from loans.loan
                    where borrower_id = :person),
                'worked', (
                    select nullif(
                        (select count(*) from loans.event where by_id = :person)
                            + (select count(*) from loans.contact where by_id = :person)
                            + (select count(*) from loans.signature where by_id = :person and place = 'COUNTER')
                            + (select count(*) from loans.handing where :person in (from_id, to_id, by_id)), 0))))
            """)
                .paramSource(Parameters.with("person", person))
                .query(String.class)
                .single();
        return JSON.readValue(held, new TypeReference<>() {});
    }

    /** The keys of the tables let go of the account when it goes; the name of what is over is not shown any more. */
    @Override
    public void erase(PersonId person) {
        hold(person);
        jdbc.sql("""
            update loans.loan
            set forgotten_on = :today
            where borrower_id = :person and forgotten_on is null
            """)
                .paramSource(Parameters.with("person", person).and("today", today()))
                .update();
        jdbc.sql("""
            delete from loans.confidant
            using loans.loan
            where loan.lender_id = confidant.lender_id
              and loan.id = confidant.loan_id
              and loan.borrower_id = :person
            """).paramSource(Parameters.with("person", person)).update();
    }

    /**
     * The keys let go of the account also in all loans that somebody prepared or looks after, in an order of the database; so of
     * none of those lenders a night is in hand meanwhile.
     */
    private void hold(PersonId person) {
        jdbc.sql("""
            select lender_id
            from loans.loan
            where borrower_id = :person
            union
            select lender_id
            from loans.loan
            where officer_id = :person
            union
            select lender_id
            from loans.loan
            where keeper_id = :person
            order by lender_id
            """)
                .paramSource(Parameters.with("person", person))
                .query(UUID.class)
                .list()
                .forEach(lender -> borrowings.queue(new OrganisationId(lender)));
        jdbc.sql("select id from loans.loan where borrower_id = :person order by lender_id, id for no key update")
                .paramSource(Parameters.with("person", person))
                .query(UUID.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    private record Lent(int number) {}

    @Override
    @Transactional(readOnly = true)
    public List<Stay> stays(PersonId person, Locale reader) {
        LocalDate today = today();
        return jdbc.sql("""
            select number
            from loans.loan
            where borrower_id = :person
            """).paramSource(Parameters.with("person", person)).query(Lent.class).list().stream()
                .map(it -> new Stay("loans.borrowed.stays", Integer.toString(it.number()), today.plusYears(YEARS)))
                .toList();
    }
}
