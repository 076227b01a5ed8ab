package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.interpreting.Collective.Work;
import express.tariffs.Mode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself holds, whatever a page forgets: nobody moves a mission by themselves. */
@ModuleTest
class MissionRowsTest {

    private static final String ASK = """
        insert into interpreting.request
            (house_id, id, agreement_id, client_id, asked_by, asked_at, day, begins_at, minutes, mode, language, dialect, place,
             room, topic, urgent, cost_centre, reference, notes, state, interpreter_id, covered_at, charge_id, pay_id)
        select house_id, gen_random_uuid(), agreement_id, client_id, asked_by, asked_at, day, begins_at, minutes, mode, language,
               dialect, place, room, topic, urgent, cost_centre, reference, notes, %s
        from interpreting.request
        where house_id = :house
          and state = 'COVERED'
        """;

    @Autowired
    Collective collective;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Offers offers;

    @Autowired
    Accepting accepting;

    @Autowired
    InstantSource time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Work work;

    /** One mission is Ana's; of another one both are asked. */
    @BeforeEach
    void begin() {
        work = collective.atWork();
        Instant soon = time.instant().plus(Duration.ofDays(9));
        accepting.accept(asked(soon).getFirst());
        asked(soon.plus(Duration.ofDays(1)));
    }

    private List<Offer> asked(Instant begin) {
        Request request = collective.asked(work, begin, 60, Mode.ON_SITE);
        return Acting.as(work.dispatcher(), () -> {
            Instant now = time.instant();
            offers.make(request, work.ana().id(), now, now.plusSeconds(3600));
            offers.make(request, work.ben().id(), now, now.plusSeconds(3600));
            return offers.list(work.house(), request.id());
        });
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return Acting.as(viewer, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private int count(Viewer viewer, String table) {
        return as(
                viewer,
                () -> jdbc.sql("select count(*) from interpreting." + table + " where house_id = :house")
                        .param("house", work.house().value())
                        .query(Integer.class)
                        .single());
    }

    /** How many rows it changed; none, where it was refused. */
    private int run(Viewer viewer, String sql) {
        try {
            return as(
                    viewer,
                    () -> jdbc.sql(sql).param("house", work.house().value()).update());
        } catch (DataAccessException refused) {
            return 0;
        }
    }

    @Test
    void areMovedByNobodyPastThePages() {
        for (Viewer.Person viewer :
                List.of(work.nurse(), work.ana(), work.ben(), work.dispatcher(), work.treasurer())) {
            for (String set : List.of(
                    "state = 'DONE'",
                    "state = 'CANCELLED'",
                    "state = 'COVERED', covered_at = now(), interpreter_id = '" + viewer.id() + "'",
                    "charge_id = gen_random_uuid()",
                    "pay_id = gen_random_uuid()",
                    "wished_id = '" + viewer.id() + "'")) {
                assertThat(run(viewer, "update interpreting.request set " + set + " where house_id = :house"))
                        .as(viewer.name() + ": " + set)
                        .isZero();
            }
        }
        assertThat(count(work.nurse(), "request")).isEqualTo(2);
        assertThat(count(work.ana(), "request")).isOne();
        assertThat(count(work.dispatcher(), "request")).isEqualTo(2);
    }

    @Test
    void areAskedForOpenAndWithoutAPrice() {
        assertThat(run(work.nurse(), ASK.formatted("'OPEN', null, null, null, null")))
                .isOne();
        for (String more : List.of(
                "'COVERED', interpreter_id, now(), charge_id, pay_id",
                "'DONE', null, now(), null, null",
                "'OPEN', interpreter_id, null, null, null",
                "'OPEN', null, null, charge_id, null",
                "'OPEN', null, null, null, pay_id")) {
            assertThat(run(work.nurse(), ASK.formatted(more))).as(more).isZero();
        }
    }

    @Test
    void areAnsweredSignedAndCalledOffByThePagesOnly() {
        String from = " from interpreting.request where house_id = :house";
        for (Viewer.Person viewer : List.of(work.nurse(), work.ana(), work.ben(), work.dispatcher())) {
            String id = "'" + viewer.id() + "'";
            for (String sql : List.of(
                    "update interpreting.offer set answer = 'ACCEPTED', answered_at = now() where house_id = :house",
                    "update interpreting.offer set answer = null, answered_at = null where house_id = :house",
                    """
                    insert into interpreting.offer
                        (house_id, id, request_id, interpreter_id, secret_hash, sent_at, until, answer, answered_at)
                    select house_id, gen_random_uuid(), id, %s, decode(md5(id::text), 'hex'), now(), now(), 'ACCEPTED', now()
                    """.formatted(id) + from,
                    """
                    insert into interpreting.sheet
                        (house_id, request_id, sending_id, began_at, ended_at, waited, kilometres, tickets, nobody_came,
                         signed_name, signed_function, remarks, contested, by_id, at)
                    select house_id, id, gen_random_uuid(), begins_at, begins_at, 0, 0, 0, false, 'N', 'N', '', false, %s, now()
                    """.formatted(id) + from,
                    """
                    insert into interpreting.cancellation (house_id, request_id, side, under_way, at, by_id)
                    select house_id, id, 'CLIENT', false, now(), %s
                    """.formatted(id) + from,
                    """
                    insert into interpreting.line
                        (house_id, request_id, scale, number, month, party_id, kind, quantity, price, amount, currency)
                    select house_id, id, 'PAY', 1, date '2026-01-01', %s, 'FIRST', 1, 1, 1, 'EUR'
                    """.formatted(id) + from)) {
                assertThat(run(viewer, sql)).as(viewer.name() + ": " + sql).isZero();
            }
        }
        assertThat(count(work.ana(), "offer")).isEqualTo(2);
    }

    @Test
    void areSeenByNobodyElse() throws Exception {
        Map<String, Viewer> others = new LinkedHashMap<>();
        others.put("a visitor", Viewer.VISITOR);
        others.put("the operator", world.operator());
        others.put("a newcomer", world.newcomer("Nadia"));
        others.put("who edits there", world.member("Ed", work.house(), Role.EDITOR));
        others.put("who works elsewhere", world.member("Ann", neighbourhood.house("Elsewhere"), Role.ADVISER));
        others.put("a dispatcher elsewhere", collective.atWork().dispatcher());
        others.put("other work", new Viewer.Background("reviews"));
        List<String> tables = jdbc.sql("select tablename from pg_tables where schemaname = 'interpreting' order by 1")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(8);
        for (String table : tables) {
            others.forEach((who, viewer) ->
                    assertThat(count(viewer, table)).as(table + " by " + who).isZero());
        }
    }
}
