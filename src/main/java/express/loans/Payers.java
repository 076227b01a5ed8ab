package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.loans.Borrowings.Borrowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** For which loans a sum may have come in, by what is expected and by the name of who paid: for modules that are paid. */
@Repository
@Transactional(readOnly = true)
public class Payers {

    private static final int LIKELY = 10;

    private final JdbcClient jdbc;
    private final Borrowings borrowings;

    Payers(JdbcClient jdbc, Borrowings borrowings) {
        this.jdbc = jdbc;
        this.borrowings = borrowings;
    }

    /** A sum that came in on a day, from whom the bank says. */
    public record Came(long cents, LocalDate day, String called) {

        private static final int MONTHS = 2;

        private LocalDate from() {
            return day.minusMonths(MONTHS);
        }

        private LocalDate until() {
            return day.plusMonths(MONTHS);
        }
    }

    private record Near(int place, long cents, String plain, LocalDate from, LocalDate until) {

        static Near of(int place, Came it) {
            return new Near(place, it.cents(), Plain.of(it.called()), it.from(), it.until());
        }
    }

    private record Expecting(
            int place,
            OrganisationId lender,
            UUID id,
            int number,
            String called,
            Locale language,
            @Nullable PersonId borrower,
            String currency,
            boolean open) {

        Borrowed borrowed() {
            return new Borrowed(lender, id, number, called, language, borrower, currency, open);
        }
    }

    /**
     * Loans of which exactly such a sum is expected within two months of a day, and whose borrower has that name, in any order
     * of its words: of each at most two, for what fits two fits none.
     */
    public Map<Came, List<Borrowed>> listExpecting(OrganisationId lender, Set<Came> came) {
        List<Came> all = List.copyOf(came);
        List<Near> near = IntStream.range(0, all.size())
                .mapToObj(place -> Near.of(place, all.get(place)))
                .filter(it -> !it.plain().isEmpty())
                .toList();
        if (near.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                    select near.place, expecting.*
                    from unnest(
                        cast(cast(:place as text[]) as int[]), cast(cast(:cents as text[]) as bigint[]),
                        cast(:plain as text[]), cast(cast(:from as text[]) as date[]),
                        cast(cast(:until as text[]) as date[])) as near (place, cents, plain, from_on, until_on)
                    cross join lateral (
                    """ + Borrowings.ALL + """
                        where lender_id = :lender
                          and plain = near.plain
                          and state in ('RUNNING', 'WITHDRAWN')
                          and exists (
                              select from loans.instalment
                              where instalment.lender_id = loan.lender_id
                                and instalment.loan_id = loan.id
                                and instalment.missing = near.cents
                                and instalment.missing > 0
                                and instalment.due_on between near.from_on and near.until_on)
                        limit 2) expecting
                    """)
                .paramSource(Parameters.each(near, Near.class).and("lender", lender))
                .query(Expecting.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        it -> all.get(it.place()), Collectors.mapping(Expecting::borrowed, Collectors.toList())));
    }

    /**
     * A loan for which something may have come in.
     *
     * @param named whether who paid has the name of the borrower
     * @param summed whether exactly that is expected about that day
     */
    public record Likely(Borrowed loan, boolean named, boolean summed) {}

    /** For which loans something may be, the likeliest first: for a person to decide. */
    public List<Likely> listLikely(OrganisationId lender, Came came) {
        Parameters asked = Parameters.with("lender", lender)
                .and("names", Plain.within(came.called()))
                .and("cents", came.cents())
                .and("from", came.from())
                .and("until", came.until())
                .and("most", LIKELY);
        String expected = """
            from loans.instalment
            where instalment.lender_id = :lender
              and instalment.missing = :cents
              and instalment.missing > 0
              and instalment.due_on between :from and :until
            """;
        Set<UUID> summed = Set.copyOf(jdbc.sql("""
            select id
            from loans.loan
            where lender_id = :lender
              and plain = any (cast(:names as text[]))
              and plain <> ''
              and exists (select
            """ + expected + " and instalment.loan_id = loan.id) limit :most")
                .paramSource(asked)
                .query(UUID.class)
                .list());
        List<Borrowed> named = jdbc.sql(Borrowings.ALL + """
            where lender_id = :lender
              and plain = any (cast(:names as text[]))
              and plain <> ''
              and state in ('RUNNING', 'WITHDRAWN', 'WRITTEN_OFF')
            order by id desc
            limit :most
            """)
                .paramSource(asked)
                .query(Borrowed.class)
                .list();
        List<Borrowed> others = jdbc.sql(Borrowings.ALL + """
            where lender_id = :lender
              and state in ('RUNNING', 'WITHDRAWN')
              and id in (select instalment.loan_id
            """ + expected + ") limit :most")
                .paramSource(asked)
                .query(Borrowed.class)
                .list();
        return Stream.of(
                        borrowings.list(lender, summed).stream()
                                .filter(Borrowed::open)
                                .map(it -> new Likely(it, true, true)),
                        named.stream().filter(it -> !summed.contains(it.id())).map(it -> new Likely(it, true, false)),
                        others.stream().filter(it -> !summed.contains(it.id())).map(it -> new Likely(it, false, true)))
                .flatMap(it -> it)
                .limit(LIKELY)
                .toList();
    }
}
