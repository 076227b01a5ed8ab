package express.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.ledger.Bookkeeping.House;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chart of accounts, kept by the treasurer of a house. */
@ModuleTest
class ChartPagesTest {

    @Autowired
    Bookkeeping bookkeeping;

    @Autowired
    Balances balances;

    @Autowired
    Books books;

    @Autowired
    ChartKeeping keeping;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource time;

    private House it;
    private String chart;
    private LocalDate today;

    @BeforeEach
    void begin() {
        it = bookkeeping.opened();
        chart = it.path() + "/chart";
        today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    private String row(String code) throws Exception {
        return visits.look(it.treasurer(), chart).select("tbody tr").eachText().stream()
                .filter(row -> row.startsWith(code))
                .findFirst()
                .orElse("");
    }

    private void add(String code, String kind, String name) throws Exception {
        visits.sent(it.treasurer(), chart, "code", code, "kind", kind, "name-en", name);
    }

    private int refused(String path, String... fields) throws Exception {
        return visits.send(it.treasurer(), path, fields).getStatus();
    }

    @Test
    void areAddedInTheLanguagesOfTheHouse() throws Exception {
        visits.sent(
                it.treasurer(),
                chart,
                "code",
                "2911",
                "kind",
                "ASSET",
                "name-en",
                "New loans",
                "name-ar",
                "قروض جديدة");
        assertThat(row("2911")).contains("New loans").contains("what we have").contains("not used");
        Document arabic = visits.look(it.treasurer(), chart + "?lang=ar");
        assertThat(arabic.select("tbody").text()).contains("قروض جديدة");
    }

    @Test
    void areRefusedWhereSomethingIsMissing() throws Exception {
        assertThat(refused(chart, "code", "2910", "kind", "ASSET", "name-en", "Taken"))
                .isEqualTo(422);
        assertThat(refused(chart, "code", "2", "kind", "ASSET", "name-en", "Short"))
                .isEqualTo(422);
        assertThat(refused(chart, "code", "29x1", "kind", "ASSET", "name-en", "Letter"))
                .isEqualTo(422);
        assertThat(refused(chart, "code", "2911", "kind", "GOLD", "name-en", "Kind"))
                .isEqualTo(422);
        assertThat(refused(chart, "code", "2911", "kind", "ASSET", "name-en", " "))
                .isEqualTo(422);
        assertThat(refused(chart, "code", "2911", "kind", "ASSET", "name-en", "n".repeat(101)))
                .isEqualTo(422);
        assertThat(row("2911")).isEmpty();
    }

    private List<String> exported(int year) throws Exception {
        return Arrays.stream(visits.get(it.treasurer(), it.path() + "/entries.txt?year=" + year)
                        .getContentAsString()
                        .split("\r\n"))
                .map(line -> line.split("\t", -1))
                .map(cells -> cells[3] + " " + cells[4] + " " + cells[5])
                .toList();
    }

    @Test
    void keepTheirNameOfTheDayInTheExport() throws Exception {
        LocalDate before = today.minusDays(1);
        bookkeeping.write(it, before, Map.of("lent", 500_00L, "bank", -500_00L));
        visits.sent(it.treasurer(), chart + "/2910/names", "name-en", "Loans out", "name-fr", "Prêts");
        visits.sent(it.treasurer(), chart + "/2910/names", "name-en", "Loans to people", "name-fr", "Prêts");
        bookkeeping.write(it, today, Map.of("lent", 100_00L, "bank", -100_00L));
        assertThat(exported(before.getYear())).anyMatch(line -> line.endsWith(" 2910 Lent"));
        assertThat(exported(today.getYear()))
                .anyMatch(line -> line.endsWith(" 2910 Loans to people"))
                .noneMatch(line -> line.contains("Loans out"));
        assertThat(row("2910")).contains("Loans to people");
    }

    @Test
    void takeThePlaceOfAnotherFromADayOn() throws Exception {
        LocalDate since = today.plusDays(3);
        add("2911", "ASSET", "New loans");
        visits.sent(it.treasurer(), chart + "/2911/successions", "instead", "2910", "since", since.toString());
        assertThat(row("2910")).contains("then 2911");
        assertThat(row("2911")).contains("is booked on from");
        bookkeeping.write(it, since.minusDays(1), Map.of("lent", 500_00L, "bank", -500_00L));
        bookkeeping.write(it, since, Map.of("lent", 70_00L, "bank", -70_00L));
        assertThat(on("2910", since)).isEqualTo(500_00);
        assertThat(on("2911", since)).isEqualTo(70_00);
        assertThat(bookkeeping.<Long>as(it.treasurer(), () -> balances.on(it.id(), "lent", since)))
                .as("all that was ever lent")
                .isEqualTo(570_00);
        assertThat(bookkeeping.<Map<String, Long>>as(it.treasurer(), () -> balances.of(it.id(), null, since)))
                .containsEntry("lent", 570_00L);
    }

    /** It was ahead when the name was given that is changed now. */
    @Test
    void keepTheirNameOfTheDayWhereTheClockIsSetBack() throws Exception {
        LocalDate before = today.minusDays(1);
        bookkeeping.write(it, before, Map.of("lent", 500_00L, "bank", -500_00L));
        bookkeeping.as(
                it.treasurer(),
                () -> jdbc.sql("""
                    insert into ledger.former (house_id, account, until, name)
                    select house_id, code, :ahead, name
                    from ledger.account
                    where house_id = :house and code = '2910'
                    """)
                        .param("ahead", today.plusDays(9))
                        .param("house", it.id().value())
                        .update());
        bookkeeping.as(
                it.treasurer(),
                () -> jdbc.sql("update ledger.account set name = '{\"en\": \"Too early\"}' where house_id = :house"
                                + " and code = '2910'")
                        .param("house", it.id().value())
                        .update());
        visits.sent(it.treasurer(), chart + "/2910/names", "name-en", "Loans out");
        assertThat(exported(before.getYear()))
                .anyMatch(line -> line.endsWith(" 2910 Lent"))
                .noneMatch(line -> line.contains("Too early"));
        assertThat(row("2910")).contains("Loans out");
    }

    /** The clock was ahead when it was booked. */
    @Test
    void takeNoPlaceFromADayOnWhereSomethingIsBookedAlready() throws Exception {
        bookkeeping.write(it, today.plusDays(5), Map.of("lent", 500_00L, "bank", -500_00L));
        add("2911", "ASSET", "New loans");
        String successions = chart + "/2911/successions";
        assertThat(refused(
                        successions,
                        "instead",
                        "2910",
                        "since",
                        today.plusDays(5).toString()))
                .isEqualTo(422);
        visits.sent(
                it.treasurer(),
                successions,
                "instead",
                "2910",
                "since",
                today.plusDays(6).toString());
        assertThat(row("2910")).contains("then 2911");
    }

    /** Of those who do it in the same moment one does. */
    @Test
    void takeAPlaceOnceWhateverIsDoneAtOnce() throws Exception {
        List<String> codes = List.of("2911", "2912", "2913");
        for (String code : codes) {
            add(code, "ASSET", "New loans " + code);
        }
        LocalDate since = today.plusDays(3);
        long changed = codes.parallelStream()
                .filter(code -> bookkeeping.as(
                        it.treasurer(), () -> keeping.succeed(it.treasurer(), it.id(), code, "2910", since)))
                .count();
        assertThat(changed).isOne();
    }

    /** Nothing of that purpose could be booked, and no page could help. */
    @Test
    void leaveRoomForWhatOthersBookOnLater() throws Exception {
        add("4990", "LIABILITY", "Own use");
        add("4991", "LIABILITY", "Own use too");
        var usual = new Account("4990", Account.Kind.LIABILITY, Map.of("en", "To be cleared"), "suspense");
        for (int again = 0; again < 2; again++) {
            bookkeeping.as(it.officer(), () -> {
                books.open(it.id(), "EUR", List.of(usual));
                return null;
            });
        }
        assertThat(row("4990")).contains("Own use", "not used");
        assertThat(row("4992")).contains("To be cleared", "is booked on");
        assertThat(row("4993")).isEmpty();
        bookkeeping.write(it, today, Map.of("bank", 30_00L, "suspense", -30_00L));
        assertThat(on("4992", today)).isEqualTo(-30_00);
    }

    private long on(String code, LocalDate day) {
        return bookkeeping.as(
                it.treasurer(),
                () -> balances.trial(it.id(), day).stream()
                        .filter(balance -> balance.account().code().equals(code))
                        .mapToLong(Balances.Balance::cents)
                        .sum());
    }

    @Test
    void takeNoPlaceOnADayThatBeganOrOfAnotherKind() throws Exception {
        add("2911", "ASSET", "New loans");
        add("7511", "INCOME", "Other interest");
        String since = today.plusDays(1).toString();
        String successions = chart + "/2911/successions";
        for (String day :
                List.of("", "soon", today.toString(), today.minusDays(9).toString())) {
            assertThat(refused(successions, "instead", "2910", "since", day))
                    .as(day)
                    .isEqualTo(422);
        }
        for (String other : List.of("", "7500", "7511", "2911", "999999")) {
            assertThat(refused(successions, "instead", other, "since", since))
                    .as(other)
                    .isEqualTo(422);
        }
        visits.sent(it.treasurer(), successions, "instead", "2910", "since", since);
        add("2912", "ASSET", "Newer loans");
        assertThat(refused(chart + "/2912/successions", "instead", "2910", "since", since))
                .as("another has its place already")
                .isEqualTo(422);
        visits.sent(
                it.treasurer(),
                chart + "/2912/successions",
                "instead",
                "2911",
                "since",
                today.plusDays(2).toString());
        assertThat(row("2911")).contains("then 2912");
    }

    @Test
    void areClosedOnlyIfNothingIsBookedOnThem() throws Exception {
        add("2911", "ASSET", "A mistake");
        visits.sent(it.treasurer(), chart + "/2911/closing");
        assertThat(row("2911")).contains("closed on");
        assertThat(refused(chart + "/2911/closing")).isEqualTo(422);
        assertThat(refused(chart + "/2910/closing")).isEqualTo(422);
        assertThat(visits.look(it.treasurer(), it.path()).select("tbody").text())
                .contains("2910")
                .doesNotContain("2911");
        assertThat(visits.look(it.treasurer(), chart + "/2910").select("form[action$=/closing]"))
                .isEmpty();
    }

    /** Whatever the pages say. */
    @Test
    void keepTheirPurposeInTheDatabase() throws Exception {
        bookkeeping.write(it, Bookkeeping.DAY, Map.of("lent", 500_00L, "bank", -500_00L));
        add("2911", "ASSET", "New loans");
        for (String change : List.of(
                "purpose = 'other' where code = '2910'",
                "purpose = null where code = '2910'",
                "since = date '2026-01-01' where code = '2910'",
                "purpose = 'lent', since = date '2026-03-10' where code = '2911'",
                "purpose = 'lent' where code = '2911'",
                "purpose = 'interest', since = date '2099-01-01' where code = '2911'",
                "closed_on = date '2026-03-10' where code = '2910'")) {
            assertThatThrownBy(() -> bookkeeping.as(
                            it.treasurer(),
                            () -> jdbc.sql("update ledger.account set " + change + " and house_id = :house")
                                    .param("house", it.id().value())
                                    .update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void areKeptByTheTreasurerOnly() throws Exception {
        Viewer auditor = world.member("Audrey", it.id(), Role.ADMINISTRATOR);
        for (Viewer reader : List.of(it.officer(), auditor)) {
            assertThat(visits.look(reader, chart).select("main form")).isEmpty();
            assertThat(visits.get(reader, chart + "/2910").getStatus()).isEqualTo(403);
            for (String write : List.of("", "/2910/names", "/2910/successions", "/2910/closing")) {
                assertThat(visits.send(reader, chart + write, "name-en", "Mine").getStatus())
                        .as(write)
                        .isEqualTo(403);
            }
        }
        for (Viewer other : List.of(bookkeeping.opened().treasurer(), world.operator(), Viewer.VISITOR)) {
            assertThat(visits.get(other, chart).getStatus()).isNotEqualTo(200);
        }
        assertThat(refused(chart + "/999999/names", "name-en", "Nothing")).isEqualTo(404);
        assertThat(row("2910")).contains("Lent");
    }
}
