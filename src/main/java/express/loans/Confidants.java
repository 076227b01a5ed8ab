package express.loans;

import express.applications.Tie;
import express.applications.Ties;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who accompanies a borrower and may hear, because the borrower wants it, when a payment is late. */
@Repository
@Transactional
class Confidants {

    private final JdbcClient jdbc;
    private final Ties ties;
    private final Trail trail;
    private final InstantSource time;

    Confidants(JdbcClient jdbc, Ties ties, Trail trail, InstantSource time) {
        this.jdbc = jdbc;
        this.ties = ties;
        this.trail = trail;
        this.time = time;
    }

    /**
     * Somebody who accompanies the borrower, as they said when they applied.
     *
     * @param told whether they may be told
     */
    record Coach(PersonId id, String name, boolean told) {}

    @Transactional(readOnly = true)
    public List<Coach> list(Loan loan) {
        Set<UUID> told = Set.copyOf(
                jdbc.sql("select coach_id from loans.confidant where lender_id = :lender and loan_id = :loan")
                        .paramSource(of(loan))
                        .query(UUID.class)
                        .list());
        return ties.list(loan.application()).stream()
                .filter(it -> it.kind() == Tie.Kind.COACHES)
                .flatMap(it -> {
                    PersonId person = it.person();
                    return person == null || person.equals(loan.borrower())
                            ? Stream.<Coach>empty()
                            : Stream.of(new Coach(person, it.name(), told.contains(person.value())));
                })
                .toList();
    }

    private static Parameters of(Loan loan) {
        return Parameters.with("lender", loan.lender()).and("loan", loan.id());
    }

    /** One of those who accompany them may be told from now on. */
    public void add(Viewer viewer, Loan loan, PersonId coach) {
        int added = jdbc.sql("""
            insert into loans.confidant (lender_id, loan_id, coach_id, at)
            values (:lender, :loan, :coach, :now)
            on conflict (lender_id, loan_id, coach_id) do nothing
            """)
                .paramSource(of(loan).and("coach", coach).and("now", time.instant()))
                .update();
        if (added == 1) {
            trail.note(viewer, loan.id(), express.audit.Act.CHANGED, "loan coach may be told", coach.toString());
        }
    }

    /** And from now on not any more. */
    public void remove(Viewer viewer, Loan loan, PersonId coach) {
        int removed = jdbc.sql("""
            delete from loans.confidant
            where lender_id = :lender and loan_id = :loan and coach_id = :coach
            """).paramSource(of(loan).and("coach", coach)).update();
        if (removed == 1) {
            trail.note(viewer, loan.id(), express.audit.Act.CHANGED, "loan coach is not told", coach.toString());
        }
    }

    /** Somebody to tell, once for each time of being late. */
    record Untold(OrganisationId lender, UUID loan, PersonId coach, String called, LocalDate oldest) {}

    /** Where nothing is late any more they are told the next time that something is. */
    @Transactional(propagation = Propagation.MANDATORY)
    void beginAnew(LocalDate today) {
        jdbc.sql("""
            update loans.confidant
            set told_oldest = null
            where told_oldest is not null
              and not exists (
                  select from loans.span
                  where span.lender_id = confidant.lender_id
                    and span.loan_id = confidant.loan_id
                    and span.since <= :today
                    and span.until > :today
                    and span.oldest is not null)
            """).paramSource(Parameters.with("today", today)).update();
    }

    /** Of payments that were due before a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Untold> listUntold(LocalDate today, LocalDate before) {
        return jdbc.sql("""
            update loans.confidant
            set told_oldest = span.oldest
            from loans.span
            join loans.loan on loan.lender_id = span.lender_id and loan.id = span.loan_id
            where confidant.told_oldest is null
              and span.lender_id = confidant.lender_id
              and span.loan_id = confidant.loan_id
              and span.since <= :today
              and span.until > :today
              and span.oldest < :before
              and loan.state = 'RUNNING'
              and loan.borrower_id is not null
            returning confidant.lender_id as lender, confidant.loan_id as loan, confidant.coach_id as coach, loan.called,
                      span.oldest
            """)
                .paramSource(Parameters.with("today", today).and("before", before))
                .query(Untold.class)
                .list();
    }
}
