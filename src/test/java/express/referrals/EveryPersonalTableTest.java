package express.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.journeys.Accompanied;
import express.journeys.Accompanied.House;
import express.journeys.JourneyId;
import express.referrals.Sendings.Sent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every table that hangs on a file, in whatever module and however far away, is found by its foreign keys: one that is added
 * tomorrow is attacked without anybody thinking of it, and fails here until something stands in it to be attacked.
 */
@ModuleTest
class EveryPersonalTableTest {

    /** That a file is there, who has it, and by what it is found again: for all advisers of the house. */
    private static final Set<String> FOR_ADVISERS =
            Set.of("journeys.journey", "journeys.case_worker", "joining.trait", "joining.key", "joining.verdict");

    /** Holds neither names nor words, and is for all work in the background. */
    private static final String WORDLESS = "accompaniment.wait";

    /**
     * A table and its columns that say whose file a row is of.
     *
     * @param told none, if it has no such column
     */
    private record Table(String name, @Nullable String told) {}

    @Autowired
    World world;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Sendings sendings;

    @Autowired
    WholeFile wholeFile;

    @Autowired
    Referrals referrals;

    @Autowired
    Moving moving;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private Sent sent;
    private Viewer.Person person;
    private Viewer.Person colleague;
    private Map<String, Viewer> strangers;

    @BeforeEach
    void writeAWholeFile() throws Exception {
        sent = sendings.sent("Amanuel " + Ids.next());
        House house = sent.house();
        colleague = world.member("Colin", house.id(), Role.ADVISER);
        person = sendings.own(sent);
        sendings.appointed(sent, moving, referrals);
        wholeFile.write(sent, person, colleague);
        visits.sent(
                world.member("Greta", house.id(), Role.ADVISER),
                house.path(sent.journey()) + "/glass",
                "reason",
                "Stands at the counter");
        JourneyId twin = accompanied.open(house, "Amanuel twice");
        visits.sent(
                house.adviser(), house.path(sent.journey()) + "/comparisons/" + twin + "/same", "surviving", "this");
        House another = accompanied.house();
        strangers = new LinkedHashMap<>();
        strangers.put("nobody", Viewer.VISITOR);
        strangers.put("the operator", world.operator());
        strangers.put("who coordinates the network", world.coordinator("Cora", house.network()));
        strangers.put("an adviser of another network", another.adviser());
        strangers.put(
                "an adviser beside", accompanied.beside(house, Role.ADVISER).adviser());
        strangers.put("a lender beside", accompanied.beside(house, Role.LENDER).adviser());
        strangers.put(
                "an editor of the receiver", world.member("Eva", sent.receiver().id(), Role.EDITOR));
        strangers.put("an editor of the same house", world.member("Ed", house.id(), Role.EDITOR));
        strangers.put(
                "a newcomer with a file of their own",
                accompanied.own(another, accompanied.open(another, "Somebody else")));
    }

    /** All that a file takes with it when it goes, from the catalogue, in which the application may read all of them. */
    private List<Table> tables() {
        return jdbc.sql("""
            with recursive hung(held) as (
                select 'journeys.journey'::regclass::oid
                union
                select conrelid
                from pg_constraint
                join hung on hung.held = confrelid
                where contype = 'f'),
            said(held, place) as (
                select 'journeys.journey'::regclass::oid, 'id'::name
                union
                select attrelid, attname
                from pg_attribute
                where attname = 'journey_id' and not attisdropped
                union
                select conrelid, part.attname
                from pg_constraint
                join pg_attribute whole on whole.attrelid = confrelid and whole.attname = 'id'
                join pg_attribute part on part.attrelid = conrelid
                    and part.attnum = conkey[array_position(confkey, whole.attnum)]
                where contype = 'f' and confrelid = 'journeys.journey'::regclass)
            select space.nspname || '.' || kept.relname as name, string_agg(said.place, ', ') as told
            from hung
            join pg_class kept on kept.oid = hung.held and not kept.relispartition
            join pg_namespace space on space.oid = kept.relnamespace
            left join said on said.held = hung.held
            group by space.nspname, kept.relname
            order by 1
            """).query(Table.class).list();
    }

    private long count(Viewer viewer, Table table) {
        try {
            return accompanied.as(
                    viewer,
                    () -> jdbc.sql("select count(*) from " + table.name() + " where :id in (" + table.told() + ")")
                            .param("id", sent.journey().value())
                            .query(Long.class)
                            .single());
        } catch (DataAccessException denied) {
            return 0;
        }
    }

    /** Otherwise it would prove nothing that others see nothing. */
    @Test
    void holdsSomethingForThoseWhoMaySeeIt() {
        List<Viewer> insiders = List.of(
                person,
                sent.house().adviser(),
                new Viewer.Background("journeys-sharing"),
                new Viewer.Background("journeys-claims"),
                new Viewer.Background("personal-data"));
        assertThat(tables()).extracting(Table::name).contains("journeys.name", "referrals.turn", "joining.verdict");
        assertThat(tables()).hasSizeGreaterThan(35).allSatisfy(table -> {
            assertThat(table.told()).as(table.name() + " says whose it is").isNotNull();
            assertThat(insiders).as(table.name()).anyMatch(it -> count(it, table) > 0);
        });
    }

    private void assertThatNothingIsSeen(String who, Viewer viewer) {
        for (Table table : tables()) {
            assertThat(count(viewer, table)).as(table.name() + " by " + who).isZero();
        }
    }

    @Test
    void isEmptyForEverybodyElse() {
        strangers.forEach(this::assertThatNothingIsSeen);
        Viewer.Person cleo = world.member("Cleo", sent.house().id(), Role.ADVISER);
        for (Table table : tables()) {
            if (!table.name().equals(WORDLESS)) {
                assertThat(count(new Viewer.Background("reviews"), table))
                        .as(table.name() + " by work of another purpose")
                        .isZero();
            }
            if (!FOR_ADVISERS.contains(table.name())) {
                assertThat(count(cleo, table))
                        .as(table.name() + " by a colleague without the case")
                        .isZero();
            }
        }
    }

    @Test
    void isEmptyForAReceiverFromTheMomentItIsTakenBack() throws Exception {
        Viewer.Person receiver = sent.receiver().adviser();
        assertThat(tables()).anyMatch(table -> count(receiver, table) > 0);
        UUID consent = sendings.now(sent, referrals).consent();
        visits.sent(person, "/my/journey/consents/" + consent + "/withdrawal");
        assertThatNothingIsSeen("a receiver from whom it was taken back", receiver);
    }

    @Test
    void isGuardedByRowsWhereverItStands() {
        Set<String> open = Set.copyOf(jdbc.sql("""
            select space.nspname || '.' || held.relname
            from pg_class held
            join pg_namespace space on space.oid = held.relnamespace
            where held.relkind in ('r', 'p')
              and not (held.relrowsecurity and held.relforcerowsecurity)
            """).query(String.class).list());
        assertThat(tables()).extracting(Table::name).noneMatch(open::contains);
    }
}
