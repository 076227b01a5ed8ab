package express.payments;

import express.audit.Act;
import express.audit.Trail;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who allowed to collect, and to which account borrowers are paid. */
@Repository
@Transactional
class Mandates {

    private static final String ALL = """
        select lender_id as lender, id, loan_id as loan, borrower_id as borrower, reference, iban, holder, signed_on, notice_days, amended,
               withdrawn_on, used_on
        from payments.mandate
        where lender_id = :lender
        """;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final InstantSource time;

    Mandates(JdbcClient jdbc, Trail trail, InstantSource time) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.time = time;
    }

    /** The account of a borrower. */
    record Payee(OrganisationId lender, UUID loan, @Nullable PersonId borrower, String iban, String holder) {}

    /** For which loan each of these was given, as far as they are known. */
    @Transactional(readOnly = true)
    public Map<String, UUID> listLoans(OrganisationId lender, Collection<String> references) {
        return references.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(ALL + " and reference = any (:references)")
                        .paramSource(Parameters.with("lender", lender).and("references", references))
                        .query(Mandate.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Mandate::reference, Mandate::loan));
    }

    @Transactional(readOnly = true)
    public List<Mandate> list(OrganisationId lender, UUID loan) {
        return jdbc.sql(ALL + " and loan_id = :loan order by id desc limit 20")
                .paramSource(Parameters.with("lender", lender).and("loan", loan))
                .query(Mandate.class)
                .list();
    }

    /** By which number the next one of a loan is told from all before it. */
    @Transactional(readOnly = true)
    public int next(OrganisationId lender, UUID loan) {
        return jdbc.sql("""
            select coalesce(max(cast(substring(reference from '-([0-9]{1,6})$') as int)), 0) + 1
            from payments.mandate
            where lender_id = :lender and loan_id = :loan
            """)
                .paramSource(Parameters.with("lender", lender).and("loan", loan))
                .query(Integer.class)
                .single();
    }

    /** Those that are not withdrawn. */
    @Transactional(readOnly = true)
    public List<Mandate> list(OrganisationId lender) {
        return jdbc.sql(ALL + " and withdrawn_on is null order by id")
                .paramSource(Parameters.with("lender", lender))
                .query(Mandate.class)
                .list();
    }

    /** Of these, those of an account of which banks ask for more. */
    @Transactional(readOnly = true)
    public List<Mandate> listOutside(OrganisationId lender) {
        return jdbc.sql(ALL + " and withdrawn_on is null and left(iban, 2) = any (:outside) order by id")
                .paramSource(Parameters.with("lender", lender).and("outside", Iban.outside()))
                .query(Mandate.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Mandate get(OrganisationId lender, UUID id) {
        return jdbc.sql(ALL + " and id = :id")
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(Mandate.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whether the loan had none that is not withdrawn. */
    public boolean add(Viewer viewer, Mandate it) {
        try {
            jdbc.sql("""
                insert into payments.mandate (
                    lender_id, id, loan_id, borrower_id, reference, iban, holder, signed_on, notice_days, at, by_id)
                values (:lender, :id, :loan, :borrower, :reference, :iban, :holder, :signedOn, :noticeDays, :now, :by)
                """)
                    .paramSource(Parameters.of(it).and("now", time.instant()).and("by", viewer.id()))
                    .update();
        } catch (DuplicateKeyException before) {
            return false;
        }
        trail.note(viewer, it.loan(), Act.CREATED, "mandate", it.toString());
        return true;
    }

    /** The borrower has another account; the bank is told with the next collection. */
    public void amend(Viewer viewer, Mandate it, String iban, String holder) {
        jdbc.sql("""
            update payments.mandate
            set iban = :iban, holder = :holder, amended = used_on is not null
            where lender_id = :lender and id = :id and withdrawn_on is null
            """)
                .paramSource(Parameters.with("lender", it.lender())
                        .and("id", it.id())
                        .and("iban", iban)
                        .and("holder", holder))
                .update();
        trail.note(viewer, it.loan(), Act.CHANGED, "mandate amended", iban);
    }

    public void withdraw(Viewer viewer, Mandate it, LocalDate on) {
        jdbc.sql("""
            update payments.mandate
            set withdrawn_on = :on
            where lender_id = :lender and id = :id and withdrawn_on is null
            """)
                .paramSource(Parameters.with("lender", it.lender())
                        .and("id", it.id())
                        .and("on", on))
                .update();
        trail.note(viewer, it.loan(), Act.CHANGED, "mandate withdrawn", on.toString());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void use(OrganisationId lender, UUID id, LocalDate on) {
        jdbc.sql("""
            update payments.mandate
            set used_on = :on, amended = false
            where lender_id = :lender and id = :id
            """)
                .paramSource(Parameters.with("lender", lender).and("id", id).and("on", on))
                .update();
    }

    /** A batch never went: what it would have told the bank of a mandate for the first time is told by the next. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forgetUse(OrganisationId lender, UUID batch) {
        jdbc.sql("""
            update payments.mandate
            set used_on = gone.used_on, amended = gone.used_on is not null and (mandate.amended or gone.amended)
            from (
                select item.mandate_id as id,
                       max(batch.day_on) filter (where item.state in ('SENT', 'SETTLED', 'RETURNED')) as used_on,
                       bool_or(item.amended and item.batch_id = :batch) as amended
                from payments.item
                join payments.batch on batch.lender_id = item.lender_id and batch.id = item.batch_id
                where item.lender_id = :lender
                  and item.mandate_id in (
                      select recalled.mandate_id
                      from payments.item recalled
                      where recalled.lender_id = :lender
                        and recalled.batch_id = :batch
                        and recalled.state = 'RECALLED')
                group by item.mandate_id) gone
            where mandate.lender_id = :lender and mandate.id = gone.id
            """)
                .paramSource(Parameters.with("lender", lender).and("batch", batch))
                .update();
    }

    /** It went after all, to the account that is still the one of the mandate. */
    @Transactional(propagation = Propagation.MANDATORY)
    void useAgain(OrganisationId lender, UUID batch) {
        jdbc.sql("""
            update payments.mandate
            set used_on = greatest(mandate.used_on, gone.day_on), amended = mandate.amended and mandate.iban <> gone.iban
            from (
                select item.mandate_id as id, max(item.iban) as iban, max(batch.day_on) as day_on
                from payments.item
                join payments.batch on batch.lender_id = item.lender_id and batch.id = item.batch_id
                where item.lender_id = :lender and item.batch_id = :batch and item.state = 'SENT'
                group by item.mandate_id) gone
            where mandate.lender_id = :lender and mandate.id = gone.id
            """)
                .paramSource(Parameters.with("lender", lender).and("batch", batch))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Payee> findPayee(OrganisationId lender, UUID loan) {
        return jdbc.sql("""
            select lender_id as lender, loan_id as loan, borrower_id as borrower, iban, holder
            from payments.payee
            where lender_id = :lender and loan_id = :loan
            """)
                .paramSource(Parameters.with("lender", lender).and("loan", loan))
                .query(Payee.class)
                .optional();
    }

    /** The loans of which it is known where they are paid to, and banks ask for no more. */
    @Transactional(readOnly = true)
    public List<UUID> listPaidTo(OrganisationId lender) {
        return listPaid(lender, false);
    }

    /** Those whose account was noted when nobody asked where it is, and banks ask for more. */
    @Transactional(readOnly = true)
    public List<UUID> listPaidOutside(OrganisationId lender) {
        return listPaid(lender, true);
    }

    private List<UUID> listPaid(OrganisationId lender, boolean outside) {
        return jdbc.sql("""
            select loan_id
            from payments.payee
            where lender_id = :lender
              and (left(iban, 2) = any (:outside)) = :wanted
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("outside", Iban.outside())
                        .and("wanted", outside))
                .query(UUID.class)
                .list();
    }

    public void setPayee(Viewer viewer, Payee it) {
        jdbc.sql("""
            insert into payments.payee (lender_id, loan_id, borrower_id, iban, holder, at, by_id)
            values (:lender, :loan, :borrower, :iban, :holder, :now, :by)
            on conflict (lender_id, loan_id) do update set iban = :iban, holder = :holder, at = :now, by_id = :by
            """)
                .paramSource(Parameters.of(it).and("now", time.instant()).and("by", viewer.id()))
                .update();
        trail.note(viewer, it.loan(), Act.CHANGED, "payee", it.toString());
    }
}
