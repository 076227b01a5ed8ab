package express.loans;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.directory.Organisations;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a kind letter to those who are late when that is the step that is due: once for each time of being late, by day and not on
 * a Sunday. Who cannot be written to stays on the list of those who are late, for a person to write to.
 */
@Component
@Transactional
class Reminding {

    /** So many at once. */
    static final int PAGE = 200;

    private static final int DAYS_OF_YEAR = 366;

    /** Whom to write to. */
    record Due(UUID loan, PersonId borrower, LocalDate oldest) {}

    /** Who is to be reminded, and who was. */
    @Repository
    @Transactional(propagation = Propagation.MANDATORY)
    static class Reminders {

        private final JdbcClient jdbc;
        private final InstantSource time;

        Reminders(JdbcClient jdbc, InstantSource time) {
            this.jdbc = jdbc;
            this.time = time;
        }

        /** Whether nobody else reminds borrowers of a lender at the same time. */
        boolean begin(OrganisationId lender) {
            return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:lender, 0))")
                    .param("lender", "loans.remind " + lender.value())
                    .query(Boolean.class)
                    .single();
        }

        /** Late since a day after one and until another, behind a loan; without those whom one leaves in peace. */
        List<Due> list(OrganisationId lender, LocalDate today, LocalDate after, LocalDate until, UUID behind) {
            return jdbc.sql("""
                select loan.id as loan, loan.borrower_id as borrower, span.oldest
                from loans.span
                join loans.loan on loan.lender_id = span.lender_id and loan.id = span.loan_id
                where span.lender_id = :lender
                  and span.since <= :today
                  and span.until > :today
                  and span.oldest > :after
                  and span.oldest <= :until
                  and loan.id > :behind
                  and loan.state = 'RUNNING'
                  and loan.borrower_id is not null
                  and not exists (
                      select from loans.contact
                      where contact.lender_id = loan.lender_id
                        and contact.loan_id = loan.id
                        and (contact.oldest = span.oldest or contact.quiet_until > :today))
                order by loan.id
                limit :most
                """)
                    .paramSource(Parameters.with("lender", lender)
                            .and("today", today)
                            .and("after", after)
                            .and("until", until)
                            .and("behind", behind)
                            .and("most", PAGE))
                    .query(Due.class)
                    .list();
        }

        void note(OrganisationId lender, Due it) {
            jdbc.sql("""
                insert into loans.contact (lender_id, id, loan_id, kind, oldest, words, at)
                values (:lender, :id, :loan, 'REMIND', :oldest, '', :now)
                """)
                    .paramSource(Parameters.with("lender", lender)
                            .and("id", Ids.next())
                            .and("loan", it.loan())
                            .and("oldest", it.oldest())
                            .and("now", time.instant()))
                    .update();
        }
    }

    private final Reminders reminders;
    private final Arrears arrears;
    private final Organisations organisations;
    private final Addressees addressees;
    private final Post post;

    Reminding(Reminders reminders, Arrears arrears, Organisations organisations, Addressees addressees, Post post) {
        this.reminders = reminders;
        this.arrears = arrears;
        this.organisations = organisations;
        this.addressees = addressees;
        this.post = post;
    }

    static boolean isDecent(Instant now) {
        return Hours.waitUntil(null, now).isEmpty();
    }

    /** Some of them, behind a loan. Behind which to go on; nothing, when these were all. */
    public Optional<UUID> remind(OrganisationId lender, LocalDate today, UUID behind) {
        List<Step> steps = arrears.steps(lender);
        Step first = steps.stream()
                .filter(it -> it.kind() == Step.Kind.REMIND)
                .findFirst()
                .orElse(null);
        if (first == null || !reminders.begin(lender)) {
            return Optional.empty();
        }
        int next = steps.stream()
                .mapToInt(Step::days)
                .filter(days -> days > first.days())
                .min()
                .orElse(DAYS_OF_YEAR);
        List<Due> due = reminders.list(lender, today, today.minusDays(next), today.minusDays(first.days()), behind);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        String name = organisations.listAll(List.of(lender)).getFirst().name();
        due.forEach(it -> write(lender, name, it));
        return due.size() < PAGE ? Optional.empty() : Optional.of(due.getLast().loan());
    }

    private void write(OrganisationId lender, String name, Due it) {
        Optional<Recipient> to = addressees.find(it.borrower());
        to.ifPresent(reader -> {
            post.send(reader, new ReminderLetter(name, "/loans/" + it.loan()));
            reminders.note(lender, it);
        });
    }
}
