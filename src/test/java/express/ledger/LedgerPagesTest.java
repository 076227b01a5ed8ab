package express.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.ledger.Bookkeeping.House;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class LedgerPagesTest {

    @Autowired
    Bookkeeping bookkeeping;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    private House it;
    private UUID entry;

    @BeforeEach
    void begin() {
        it = bookkeeping.opened();
        entry = bookkeeping.write(it, Bookkeeping.DAY, Map.of("lent", 500_00L, "bank", -500_00L));
    }

    @Test
    void showTheBalanceOfADay() throws Exception {
        Document page = visits.look(it.treasurer(), it.path() + "?day=2026-03-10");
        assertThat(page.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("2910 Lent") && row.contains("€500"));
        assertThat(page.select("tfoot td").eachText().stream().filter(cell -> cell.contains("€500")))
                .hasSize(2);
        assertThat(visits.look(it.treasurer(), it.path() + "?day=2026-03-09")
                        .select("tfoot")
                        .text())
                .doesNotContain("500");
    }

    @Test
    void leadFromAnAccountToItsEntries() throws Exception {
        Document account = visits.look(it.officer(), it.path() + "/accounts/5500");
        String link = account.select("tbody a").attr("href");
        assertThat(link).endsWith(entry.toString());
        UUID reversal = bookkeeping.reverse(it, entry, Bookkeeping.DAY);
        assertThat(visits.look(it.officer(), link).select("dl a").attr("href")).endsWith(reversal.toString());
        assertThat(visits.look(it.officer(), link).text()).contains("Olaf Officer");
        assertThat(visits.get(it.officer(), it.path() + "/accounts/999999").getStatus())
                .isEqualTo(404);
    }

    @Test
    void pageThroughALongAccountWithoutLeavingOut() throws Exception {
        for (int i = 0; i < Balances.PAGE + 4; i++) {
            bookkeeping.write(it, Bookkeeping.DAY.plusDays(i % 3), Map.of("lent", 1L, "bank", -1L));
        }
        Document first = visits.look(it.officer(), it.path() + "/accounts/2910");
        Document second = visits.look(it.officer(), first.select("nav.pager a").attr("href"));
        List<String> both = new ArrayList<>(first.select("tbody a").eachAttr("href"));
        both.addAll(second.select("tbody a").eachAttr("href"));
        assertThat(both).hasSize(Balances.PAGE + 5).doesNotHaveDuplicates();
    }

    @Test
    void areClosedByTheTreasurerOnlyAndForDaysThatAreOver() throws Exception {
        String closings = it.path() + "/closings";
        assertThat(visits.send(it.officer(), closings, "until", "2026-03-31").getStatus())
                .isEqualTo(403);
        for (String bad : List.of("", "2099-01-01", "tomorrow", "2026-02-31")) {
            assertThat(visits.send(it.treasurer(), closings, "until", bad).getStatus())
                    .as(bad)
                    .isEqualTo(422);
        }
        visits.sent(it.treasurer(), closings, "until", "2026-03-31");
        assertThat(visits.send(it.treasurer(), closings, "until", "2026-03-31").getStatus())
                .isEqualTo(422);
        assertThat(visits.look(it.treasurer(), it.path())
                        .select("section[aria-labelledby=closings] li")
                        .text())
                .contains("Tara Treasurer");
    }

    @Test
    void handTheYearToAccountants() throws Exception {
        List<String> lines = Arrays.asList(visits.get(it.treasurer(), it.path() + "/entries.txt?year=2026")
                .getContentAsString()
                .split("\r\n"));
        assertThat(lines).hasSize(3);
        assertThat(lines).allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(18));
        assertThat(lines.get(1).split("\t", -1)).contains("20260310", "1", "EUR");
        assertThat(lines.subList(1, 3).stream().flatMap(line -> Arrays.stream(line.split("\t", -1))))
                .contains("500,00", "2910", "5500");
        assertThat(visits.get(it.treasurer(), it.path() + "/entries.txt").getStatus())
                .isEqualTo(200);
    }

    @Test
    void areNotThereForOthers() throws Exception {
        for (Viewer other : List.of(
                world.member("Ada", it.id(), Role.ADVISER), bookkeeping.opened().treasurer(), world.operator())) {
            assertThat(visits.get(other, it.path()).getStatus()).isEqualTo(404);
            assertThat(visits.get(other, it.path() + "/entries.txt").getStatus())
                    .isEqualTo(404);
            assertThat(visits.get(other, it.path() + "/entries/" + entry).getStatus())
                    .isEqualTo(404);
        }
    }
}
