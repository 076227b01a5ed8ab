package express.loans;

import express.audit.Act;
import express.audit.Trail;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who is late, what is to be done about it, and what was done. */
@Repository
@Transactional
class Arrears {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final InstantSource time;

    Arrears(JdbcClient jdbc, Trail trail, InstantSource time) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.time = time;
    }

    /** The earliest first. */
    @Transactional(readOnly = true)
    public List<Step> steps(OrganisationId lender) {
        List<Step> set = jdbc.sql("""
            select days, kind
            from loans.step
            where lender_id = :lender
            order by days
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(Step.class)
                .list();
        return set.isEmpty() ? Step.USUAL : set;
    }

    public void set(OrganisationId lender, List<Step> steps) {
        jdbc.sql("delete from loans.step where lender_id = :lender")
                .paramSource(Parameters.with("lender", lender))
                .update();
        steps.forEach(it -> jdbc.sql("""
            insert into loans.step (lender_id, days, kind)
            values (:lender, :days, :kind)
            """)
                .paramSource(Parameters.of(it).and("lender", lender))
                .update());
        trail.note(lender.value(), Act.CHANGED, "loan steps", steps.toString());
    }

    /** A loan for which a step is due that was not done since it is late, and nothing keeps quiet about it. */
    record Late(
            UUID id,
            int number,
            String called,
            String currency,
            long due,
            LocalDate oldest,
            @Nullable PersonId keeper) {

        int days(LocalDate today) {
            return (int) ChronoUnit.DAYS.between(oldest, today);
        }
    }

    /**
     * Behind which one a page begins.
     *
     * @param mine only those that the viewer looks after
     */
    record Place(@Nullable LocalDate oldest, int above, boolean mine) {}

    /** Those for whom a step is due, the longest late first, from behind one on. */
    @Transactional(readOnly = true)
    public List<Late> list(OrganisationId lender, Step step, int before, LocalDate today, Place place) {
        return jdbc.sql("""
            select loan.id, loan.number, loan.called, loan.currency, span.due, span.oldest,
                   loan.keeper_id as keeper
            from loans.span
            join loans.loan on loan.lender_id = span.lender_id and loan.id = span.loan_id
            where span.lender_id = :lender
              and span.since <= :today
              and span.until > :today
              and span.principal > 0
              and span.oldest <= :latest
              and span.oldest > :earliest
              and (cast(:oldest as date) is null or (span.oldest, loan.number) > (:oldest, :above))
              and (not :mine or loan.keeper_id = (select base.person()))
              and not exists (
                  select from loans.contact
                  where contact.lender_id = loan.lender_id
                    and contact.loan_id = loan.id
                    and (contact.oldest = span.oldest and contact.kind = :kind or contact.quiet_until > :today))
            order by span.oldest, loan.number
            limit :most
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("today", today)
                        .and("latest", today.minusDays(step.days()))
                        .and("earliest", today.minusDays(before))
                        .and("kind", step.kind())
                        .and("oldest", place.oldest())
                        .and("above", place.above())
                        .and("mine", place.mine())
                        .and("most", PAGE + 1))
                .query(Late.class)
                .list();
    }

    /** What was done about a loan. */
    record Contact(
            UUID id,
            Step.Kind kind,
            LocalDate oldest,
            @Nullable LocalDate quietUntil,
            String words,
            Instant at,
            @Nullable PersonId by) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Contact> listContacts(Loan loan) {
        return jdbc.sql("""
            select id, kind, oldest, quiet_until, words, at, by_id as by
            from loans.contact
            where lender_id = :lender and loan_id = :loan
            order by id desc
            limit 50
            """)
                .paramSource(Parameters.with("lender", loan.lender()).and("loan", loan.id()))
                .query(Contact.class)
                .list();
    }

    public void note(
            Viewer viewer, Loan loan, Step.Kind kind, LocalDate oldest, @Nullable LocalDate quiet, String words) {
        jdbc.sql("""
            insert into loans.contact (lender_id, id, loan_id, kind, oldest, quiet_until, words, at, by_id)
            values (:lender, :id, :loan, :kind, :oldest, :quiet, :words, :now, :by)
            """)
                .paramSource(Parameters.with("lender", loan.lender())
                        .and("id", Ids.next())
                        .and("loan", loan.id())
                        .and("kind", kind)
                        .and("oldest", oldest)
                        .and("quiet", quiet)
                        .and("words", words)
                        .and("now", time.instant())
                        .and("by", viewer.id()))
                .update();
        trail.note(viewer, loan.id(), Act.CHANGED, "loan contact " + kind, words);
    }
}
