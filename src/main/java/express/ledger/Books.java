package express.ledger;

import express.audit.Act;
import express.audit.Trail;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Viewer;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The books of houses: opened with a chart of accounts, and closed period by period. */
@Repository
@Transactional
public class Books {

    private final JdbcClient jdbc;
    private final Chart chart;
    private final Trail trail;
    private final InstantSource time;

    Books(JdbcClient jdbc, Chart chart, Trail trail, InstantSource time) {
        this.jdbc = jdbc;
        this.chart = chart;
        this.trail = trail;
        this.time = time;
    }

    /** Opens the book of a house that has none, and adds what its chart lacks; otherwise nothing changes. */
    public void open(OrganisationId house, String currency, List<Account> usual) {
        jdbc.sql("""
            insert into ledger.book (house_id, currency, opened_at)
            values (:house, :currency, :now)
            on conflict (house_id) do nothing
            """)
                .paramSource(Parameters.with("house", house)
                        .and("currency", currency)
                        .and("now", time.instant()))
                .update();
        chart.supply(house, usual);
    }

    @Transactional(readOnly = true)
    Optional<Book> find(OrganisationId house) {
        return jdbc.sql("""
            select house_id as house, currency, closed_until
            from ledger.book
            where house_id = :house
            """)
                .paramSource(Parameters.with("house", house))
                .query(Book.class)
                .optional();
    }

    /** In which a house keeps its books; nothing before they are opened. */
    @Transactional(readOnly = true)
    public Optional<String> currency(OrganisationId house) {
        return find(house).map(Book::currency);
    }

    @Transactional(readOnly = true)
    Book get(OrganisationId house) {
        return find(house).orElseThrow(NotFound::new);
    }

    /** The first day on which something can be booked, from the wanted one on. */
    @Transactional(readOnly = true)
    public LocalDate bookable(OrganisationId house, LocalDate wanted) {
        LocalDate closed = get(house).closedUntil();
        return closed == null || wanted.isAfter(closed) ? wanted : closed.plusDays(1);
    }

    /** Waits for those who are booking. Whether it went forward. */
    boolean close(Viewer viewer, OrganisationId house, LocalDate until) {
        LocalDate closed = jdbc.sql("""
            select house_id as house, currency, closed_until
            from ledger.book
            where house_id = :house
            for update
            """)
                .paramSource(Parameters.with("house", house))
                .query(Book.class)
                .optional()
                .orElseThrow(NotFound::new)
                .closedUntil();
        if (closed != null && !until.isAfter(closed)) {
            return false;
        }
        jdbc.sql("""
            update ledger.book
            set closed_until = :until
            where house_id = :house
            """)
                .paramSource(Parameters.with("house", house).and("until", until))
                .update();
        jdbc.sql("""
            insert into ledger.closing (house_id, until, at, by_id)
            values (:house, :until, :now, :by)
            """)
                .paramSource(Parameters.with("house", house)
                        .and("until", until)
                        .and("now", time.instant())
                        .and("by", viewer.id()))
                .update();
        trail.note(viewer, house.value(), Act.CHANGED, "ledger closing", until.toString());
        return true;
    }

    @Transactional(readOnly = true)
    List<Closing> listClosings(OrganisationId house) {
        return jdbc.sql("""
            select until, at, by_id as by
            from ledger.closing
            where house_id = :house
            order by until desc
            limit 60
            """)
                .paramSource(Parameters.with("house", house))
                .query(Closing.class)
                .list();
    }
}
