package express.outings;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.applications.Asking;
import express.applications.Asking.Asked;
import express.base.Role;
import express.base.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class OutingPagesTest {

    @Autowired
    Asking asking;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    private Asked it;

    @BeforeEach
    void begin() throws Exception {
        it = asking.ready();
    }

    private String house() {
        return "/organisations/" + it.slug();
    }

    private static String[] day(String place, String met, String asked) {
        return new String[] {"day", "2026-03-02", "channel", "STREET", "place", place, "met", met, "asked", asked};
    }

    @Test
    void leadsFromEachNumberToWhatItCounts() throws Exception {
        visits.sent(it.officer(), house() + "/outings", day("Sunday market", "60", "9"));
        Document funnel = visits.look(it.officer(), house() + "/funnel?since=2026-01-01&until=2100-01-01");
        var street = funnel.select("section[aria-labelledby=channels] tbody tr").first();
        assertThat(street.select("td").eachText()).containsExactly("60", "9", "1", "0", "0");
        assertThat(visits.look(it.officer(), street.select("td a").get(0).attr("href"))
                        .text())
                .contains("Sunday market", "60 people met");
        assertThat(visits.look(it.officer(), street.select("td a").get(2).attr("href"))
                        .select("tbody")
                        .text())
                .contains("Samira El Idrissi");
    }

    @Test
    void saysTheSameByOfficerAsByChannel() throws Exception {
        visits.sent(it.officer(), house() + "/outings", day("Sunday market", "60", "9"));
        Document funnel = visits.look(it.officer(), house() + "/funnel?since=2026-01-01&until=2100-01-01");
        assertThat(funnel.select("section[aria-labelledby=officers] tfoot td").eachText())
                .isEqualTo(funnel.select("section[aria-labelledby=channels] tfoot td")
                        .eachText());
        assertThat(funnel.select("section[aria-labelledby=officers] tbody").text())
                .contains(it.officer().name());
    }

    @Test
    void countsOnlyThePeriod() throws Exception {
        visits.sent(it.officer(), house() + "/outings", day("Sunday market", "60", "9"));
        assertThat(visits.look(it.officer(), house() + "/funnel?since=2026-03-03&until=2026-03-05")
                        .text())
                .contains("Nothing in this time");
        assertThat(visits.look(it.officer(), house() + "/funnel?since=yesterday")
                        .select(".error")
                        .text())
                .contains("This is no day");
    }

    @Test
    void keepsWhatWasTypedIfSomethingIsWrong() throws Exception {
        var answer = visits.send(it.officer(), house() + "/outings", day("<b>Fair</b> ‮", "3", "9"));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = org.jsoup.Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("#place").attr("value")).startsWith("<b>Fair</b>");
        assertThat(page.select("#asked-error").text()).contains("More people asked");
    }

    @Test
    void isTakenBackByWhomItWasWrittenAlone() throws Exception {
        visits.sent(it.officer(), house() + "/outings", day("Sunday market", "60", "9"));
        Viewer.Person other = world.member("Olaf Officer", it.lender(), Role.LENDER);
        assertThat(visits.look(other, house() + "/outings").select("form[action*=removal]"))
                .isEmpty();
        String removal = visits.look(it.officer(), house() + "/outings")
                .select("form[action*=removal]")
                .attr("action");
        assertThat(visits.send(other, removal).getStatus()).isEqualTo(404);
        visits.sent(it.officer(), removal);
        assertThat(visits.send(it.officer(), removal).getStatus()).isEqualTo(404);
        assertThat(visits.look(it.officer(), house() + "/outings").select(".card"))
                .isEmpty();
    }

    @Test
    void isThereForOfficersOnly() throws Exception {
        Viewer.Person member = world.member("Conny", it.lender(), Role.COMMITTEE_MEMBER);
        for (String path : new String[] {house() + "/outings", house() + "/funnel"}) {
            assertThat(visits.get(member, path).getStatus()).isEqualTo(404);
            assertThat(visits.get(it.person(), path).getStatus()).isEqualTo(404);
        }
        assertThat(visits.look(it.officer(), house() + "/applications").select("a[href$=/funnel]"))
                .hasSize(1);
        assertThat(visits.look(member, house() + "/applications").select("a[href$=/funnel]"))
                .isEmpty();
    }
}
