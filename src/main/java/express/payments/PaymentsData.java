package express.payments;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.loans.Borrowings;
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

/**
 * The accounts of borrowers and what went to them or was collected. What a bank may ask for stays as long as the books; the
 * account with us lets go of it.
 */
@Component
@Transactional
class PaymentsData implements PersonalData {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** As long as a lender keeps its accounts. */
    private static final int YEARS = 10;

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Borrowings borrowings;
    private final Clearing clearing;

    PaymentsData(JdbcClient jdbc, InstantSource time, Borrowings borrowings, Clearing clearing) {
        this.jdbc = jdbc;
        this.time = time;
        this.borrowings = borrowings;
        this.clearing = clearing;
    }

    @Override
    public String name() {
        return "payments.moved";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(PersonId person) {
        String held = jdbc.sql("""
            select json_strip_nulls(json_build_object(
                'accounts', (
                    select json_agg(json_build_object('iban', iban, 'holder', holder) order by loan_id)
                    from payments.payee
                    where borrower_id = :person),
                'mandates', (
                    select json_agg(json_build_object(
                        'name', reference, 'iban', iban, 'holder', holder, 'signed', signed_on, 'withdrawn', withdrawn_on)
                        order by id)
                    from payments.mandate
                    where borrower_id = :person),
                'moved', (
                    select json_agg(json_build_object(
                        'name', end_to_end, 'cents', cents, 'iban', iban, 'due', due_on, 'state', state, 'reason', reason)
                        order by id)
                    from payments.item
                    where borrower_id = :person),
                'worked', (
                    select nullif(
                        (select count(*) from payments.upload where by_id = :person)
                            + (select count(*) from payments.line where by_id = :person)
                            + (select count(*) from payments.batch
                               where prepared_by = :person or decided_by = :person
                                   or recall_asked_by = :person or recalled_by = :person), 0))))
            """)
                .paramSource(Parameters.with("person", person))
                .query(String.class)
                .single();
        return JSON.readValue(held, new TypeReference<>() {});
    }

    private record Paid(OrganisationId lender, UUID loan) {}

    /**
     * The keys of the tables let go of the account when it goes. Lines of statements, orders and mandates are papers of the
     * accounts; where somebody was paid is not, and goes when nothing more is paid for the loan.
     */
    @Override
    public void erase(PersonId person) {
        jdbc
                .sql("select lender_id as lender, loan_id as loan from payments.payee where borrower_id = :person")
                .paramSource(Parameters.with("person", person))
                .query(Paid.class)
                .list()
                .stream()
                .filter(it -> !borrowings.get(it.lender(), it.loan()).open())
                .forEach(it -> clearing.forgetAccount(it.loan()));
    }

    private record Signed(String reference) {}

    @Override
    @Transactional(readOnly = true)
    public List<Stay> stays(PersonId person, Locale reader) {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        return jdbc.sql("""
            select reference
            from payments.mandate
            where borrower_id = :person
            """).paramSource(Parameters.with("person", person)).query(Signed.class).list().stream()
                .map(it -> new Stay("payments.moved.stays", it.reference(), today.plusYears(YEARS)))
                .toList();
    }
}
