package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.loans.Earning.NotBooked;
import express.loans.Nights.Share;
import express.loans.Recording.Known;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Books what changes beside interest as a payment falls due and nobody does anything: what was paid ahead is used, a fee is asked
 * for, interest is added to what is owed. Only loans are read of which it is known that there is something.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Falling {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Recording.Shelves shelves;

    Falling(JdbcClient jdbc, Recording.Shelves shelves) {
        this.jdbc = jdbc;
        this.shelves = shelves;
    }

    /**
     * Of loans whose interest of that day is booked in the same transaction: so nobody has them in hand meanwhile. Of those that
     * somebody touched later than that day it is booked with that.
     *
     * @param aside loans that are left out
     * @return what the books get, by the purpose of the account
     */
    Map<String, Long> book(OrganisationId lender, LocalDate day, Share share, List<UUID> aside) {
        List<UUID> due = list(lender, day, share, aside);
        Map<String, Long> sums = new HashMap<>();
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            Set<UUID> some = Set.copyOf(due.subList(from, Math.min(from + AT_ONCE, due.size())));
            List<Fallen> fallen = compute(shelves.lock(lender, some), day);
            keep(lender, fallen);
            fallen.forEach(it -> it.changes().forEach((purpose, cents) -> sums.merge(purpose, cents, Long::sum)));
        }
        return sums;
    }

    private List<UUID> list(OrganisationId lender, LocalDate day, Share share, List<UUID> aside) {
        return jdbc.sql("""
            select loan.id
            from loans.span
            join loans.loan on loan.lender_id = span.lender_id and loan.id = span.loan_id
            where span.lender_id = :lender
              and span.since = :day
              and span.shifts
              and loan.number > :after
              and loan.number <= :until
              and loan.state in ('RUNNING', 'WITHDRAWN')
              and loan.booked_on = :day
              and loan.id <> all (cast(:aside as uuid[]))
            order by loan.id
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("day", day)
                        .and("after", share.after())
                        .and("until", share.until())
                        .and("aside", aside))
                .query(UUID.class)
                .list();
    }

    /** What stands in the books of a loan by now, and by how much that is more. */
    private record Fallen(UUID loan, Map<String, Long> booked, Map<String, Long> changes) {

        static Fallen of(Known it, LocalDate day) {
            Map<String, Long> booked = it.history().at(day).withoutInterest();
            return new Fallen(it.loan().id(), booked, it.loan().lacks(booked));
        }

        Row row() {
            return new Row(loan, JSON.writeValueAsString(booked));
        }
    }

    private record Row(UUID loan, String booked) {}

    /** Side by side: loans know nothing of one another, and nothing is looked up. */
    private static List<Fallen> compute(List<Known> known, LocalDate day) {
        try {
            return known.parallelStream()
                    .filter(it -> it.loan().bookedOn().equals(day))
                    .map(it -> Fallen.of(it, day))
                    .filter(it -> !it.changes().isEmpty())
                    .toList();
        } catch (RuntimeException failure) {
            throw new NotBooked("what falls due of a loan of this part cannot be computed", failure);
        }
    }

    /** It is no other version of the loan: nothing happened to it. */
    private void keep(OrganisationId lender, List<Fallen> fallen) {
        if (fallen.isEmpty()) {
            return;
        }
        jdbc.sql("""
            update loans.loan
            set booked = cast(told.booked as jsonb)
            from unnest(cast(cast(:loan as text[]) as uuid[]), cast(:booked as text[])) as told (id, booked)
            where loan.lender_id = :lender and loan.id = told.id
            """)
                .paramSource(Parameters.each(fallen.stream().map(Fallen::row).toList(), Row.class)
                        .and("lender", lender))
                .update();
    }
}
