package express.interpreting;

import express.base.Parameters;
import express.base.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was signed after missions, and which of them were called off. */
@Repository
@Transactional
class Sheets {

    /** Who called it off. */
    enum Side {
        CLIENT,
        HOUSE,
        /** Did not come. */
        INTERPRETER
    }

    /**
     * How far somebody had come when it was called off.
     *
     * @param begun whether they had set out
     */
    record Way(boolean begun, BigDecimal kilometres, BigDecimal tickets) {

        static final Way NONE = new Way(false, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    record Cancelled(Side side, boolean underWay, Instant at) {}

    private final JdbcClient jdbc;

    Sheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Sheet> find(Request request) {
        return jdbc.sql("""
            select house_id as house, request_id as request, sending_id as sending, began_at, ended_at, waited, travelled, kilometres,
                   tickets, nobody_came, signed_name, signed_function, remarks,
                   case when contested then 'CANCELLED' end as why, by_id as by, at
            from interpreting.sheet
            where house_id = :house
              and request_id = :request
            """).paramSource(of(request)).query(Sheet.class).optional();
    }

    /** Those that do not count, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Sheet> listSpare(Request request) {
        return jdbc.sql("""
            select house_id as house, request_id as request, sending_id as sending, began_at, ended_at, waited, travelled, kilometres,
                   tickets, nobody_came, signed_name, signed_function, remarks, why, by_id as by, at
            from interpreting.spare_sheet
            where house_id = :house
              and request_id = :request
            order by at, sending_id
            """).paramSource(of(request)).query(Sheet.class).list();
    }

    /** Tells whether it was new. */
    boolean keepSpare(Sheet sheet) {
        return jdbc.sql("""
            insert into interpreting.spare_sheet
                (house_id, sending_id, request_id, began_at, ended_at, waited, travelled, kilometres, tickets, nobody_came, signed_name,
                 signed_function, remarks, why, by_id, at)
            values (:house, :sending, :request, :beganAt, :endedAt, :waited, :travelled, :kilometres, :tickets, :nobodyCame,
                    :signedName, :signedFunction, :remarks, :why, :by, :at)
            on conflict (house_id, sending_id) do nothing
            """).paramSource(Parameters.of(sheet)).update() == 1;
    }

    /** Tells whether there was none yet: what is sent again, as when a phone finds its way back, changes nothing. */
    boolean keep(Sheet sheet) {
        return jdbc.sql("""
            insert into interpreting.sheet
                (house_id, request_id, sending_id, began_at, ended_at, waited, travelled, kilometres, tickets, nobody_came, signed_name,
                 signed_function, remarks, contested, by_id, at)
            values (:house, :request, :sending, :beganAt, :endedAt, :waited, :travelled, :kilometres, :tickets, :nobodyCame, :signedName,
                    :signedFunction, :remarks, :contested, :by, :at)
            on conflict do nothing
            """)
                        .paramSource(Parameters.of(sheet).and("contested", sheet.why() != null))
                        .update()
                == 1;
    }

    /** One that was set aside counts after all; the one that counted is set aside for it. */
    void count(Request request, Sheet sheet) {
        Optional<Sheet> before = find(request);
        if (before.filter(it -> it.sending().equals(sheet.sending())).isPresent()) {
            jdbc.sql("""
                update interpreting.sheet
                set contested = false
                where house_id = :house
                  and request_id = :request
                """).paramSource(of(request)).update();
            return;
        }
        before.ifPresent(it -> {
            remove("interpreting.sheet", it);
            keepSpare(it.set(it.why() == null ? Sheet.Why.SECOND : it.why()));
        });
        remove("interpreting.spare_sheet", sheet);
        keep(sheet.set(null));
    }

    private void remove(String table, Sheet sheet) {
        jdbc.sql("delete from " + table + " where house_id = :house and sending_id = :sending")
                .paramSource(Parameters.with("house", sheet.house()).and("sending", sheet.sending()))
                .update();
    }

    /** Tells whether that side had said nothing yet. */
    boolean say(Request request, Feedback feedback) {
        return jdbc.sql("""
            insert into interpreting.feedback (house_id, request_id, side, verdict, words, talk, by_id, at)
            values (:house, :request, :side, :verdict, :words, :talk, :by, :at)
            on conflict (house_id, request_id, side) do nothing
            """)
                        .paramSource(Parameters.of(feedback)
                                .and("house", request.house())
                                .and("request", request.id()))
                        .update()
                == 1;
    }

    /** What the viewer may see of it. */
    @Transactional(readOnly = true)
    public List<Feedback> listFeedback(Request request) {
        return jdbc.sql("""
            select side, verdict, words, talk, by_id as by, at
            from interpreting.feedback
            where house_id = :house
              and request_id = :request
            order by at
            """).paramSource(of(request)).query(Feedback.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<Cancelled> findCancelled(Request request) {
        return jdbc.sql("""
            select side, under_way, at
            from interpreting.cancellation
            where house_id = :house
              and request_id = :request
            """).paramSource(of(request)).query(Cancelled.class).optional();
    }

    /** Whether whoever had accepted it did not come. */
    boolean isAbsent(Request request) {
        return findCancelled(request)
                .filter(it -> it.side() == Side.INTERPRETER)
                .isPresent();
    }

    void cancel(Request request, Cancelled how, @Nullable PersonId by) {
        jdbc.sql("""
            insert into interpreting.cancellation (house_id, request_id, side, under_way, at, by_id)
            values (:house, :request, :side, :underWay, :at, :by)
            """)
                .paramSource(of(request)
                        .and("side", how.side())
                        .and("underWay", how.underWay())
                        .and("at", how.at())
                        .and("by", by))
                .update();
    }

    private static Parameters of(Request request) {
        return Parameters.with("house", request.house()).and("request", request.id());
    }
}
