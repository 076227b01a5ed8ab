package express.interpreting;

import express.base.OrganisationId;
import express.base.Parameters;
import express.tariffs.Bill;
import express.tariffs.Line;
import express.tariffs.Scale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What missions came to, line by line. A line that is written stays, also when it is undone: another takes its place, or a
 * document took it back.
 */
@Repository
@Transactional
class Ledger {

    static final String LINES = """
        select line.request_id as request, line.number, request.day, line.scale, line.party_id as party, line.kind,
               line.quantity, line.price, line.amount, line.currency, request.reference, request.cost_centre
        from interpreting.line
        join interpreting.request on request.house_id = line.house_id and request.id = line.request_id
        """;

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(Request request, Scale scale, UUID party, Bill bill, String currency) {
        int number = last(request, scale);
        for (Line line : bill.lines()) {
            number++;
            jdbc.sql("""
                insert into interpreting.line
                    (house_id, request_id, scale, number, month, party_id, kind, quantity, price, amount, currency)
                values (:house, :request, :scale, :number, :month, :party, :kind, :quantity, :price, :amount, :currency)
                """)
                    .paramSource(Parameters.of(line)
                            .and("house", request.house())
                            .and("request", request.id())
                            .and("scale", scale)
                            .and("number", number)
                            .and("month", request.day().withDayOfMonth(1))
                            .and("party", party)
                            .and("currency", currency))
                    .update();
        }
    }

    /** Numbers are not used again. */
    private int last(Request request, Scale scale) {
        return jdbc.sql("""
            select coalesce(max(number), 0)
            from interpreting.line
            where house_id = :house
              and request_id = :request
              and scale = :scale
            """)
                .paramSource(Parameters.with("house", request.house())
                        .and("request", request.id())
                        .and("scale", scale))
                .query(Integer.class)
                .single();
    }

    /** What it came to counts no more, on both sides. */
    void undo(Request request, Instant at) {
        jdbc.sql("""
            update interpreting.line
            set undone_at = :at
            where house_id = :house
              and request_id = :request
              and undone_at is null
            """)
                .paramSource(Parameters.with("house", request.house())
                        .and("request", request.id())
                        .and("at", at))
                .update();
    }

    /** Those that the viewer may see of a mission. */
    @Transactional(readOnly = true)
    public List<Entry> list(Request request, Scale scale) {
        return jdbc.sql(LINES + """
            where line.house_id = :house
              and line.request_id = :request
              and line.scale = :scale
              and line.undone_at is null
            order by line.number
            """)
                .paramSource(Parameters.with("house", request.house())
                        .and("request", request.id())
                        .and("scale", scale))
                .query(Entry.class)
                .list();
    }

    /** Of one client or interpreter in a month, by the day. */
    @Transactional(readOnly = true)
    public List<Entry> list(OrganisationId house, LocalDate month, Scale scale, UUID party) {
        return jdbc.sql(LINES + """
            where line.house_id = :house
              and line.month = :month
              and line.scale = :scale
              and line.party_id = :party
              and line.undone_at is null
            order by request.begins_at, line.request_id, line.number
            """)
                .paramSource(Parameters.with("house", house)
                        .and("month", month)
                        .and("scale", scale)
                        .and("party", party))
                .query(Entry.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Account> accounts(OrganisationId house, LocalDate month) {
        return jdbc.sql("""
            select scale, party_id as party, count(distinct request_id) as missions, sum(amount) as amount, currency
            from interpreting.line
            where house_id = :house
              and month = :month
              and undone_at is null
            group by scale, party_id, currency
            order by scale, sum(amount) desc, party_id
            """)
                .paramSource(Parameters.with("house", house).and("month", month))
                .query(Account.class)
                .list();
    }

    private record Named(UUID id, String name) {}

    /** What other houses are called, who are paid as interpreters are. */
    @Transactional(readOnly = true)
    public Map<UUID, String> partners(OrganisationId house) {
        return jdbc.sql("""
            select id, name
            from interpreting.partner
            where house_id = :house
            """).paramSource(Parameters.with("house", house)).query(Named.class).list().stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** In which something came to an amount, the latest first; found by jumping from one to the next. */
    @Transactional(readOnly = true)
    public List<LocalDate> months(OrganisationId house) {
        return jdbc.sql("""
            with recursive found as (
                (select max(month) as month
                 from interpreting.line
                 where house_id = :house and undone_at is null)
                union all
                select (select max(line.month)
                        from interpreting.line
                        where line.house_id = :house and line.month < found.month and line.undone_at is null)
                from found
                where found.month is not null)
            select month
            from found
            where month is not null
            """)
                .paramSource(Parameters.with("house", house))
                .query(LocalDate.class)
                .list();
    }
}
