package express.registration;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Viewer;
import express.gatherings.Gathering;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of a large gathering. */
@ModuleTest
class ListingTest {

    @Autowired
    Harbour harbour;

    @Autowired
    Visits visits;

    private Harbour.House host;
    private Harbour.House sender;
    private Gathering gathering;

    @BeforeEach
    void register() throws Exception {
        host = harbour.house("Host", "BE");
        sender = harbour.house("Sender", "SE");
        gathering = harbour.open(host, 140, "partial", "yes");
        harbour.claim(sender, gathering, 130);
        harbour.guest(host, gathering, "Zoë Ünal", "CIVIL_SOCIETY");
        harbour.claim(host, gathering, 20);
    }

    private Document list(Viewer viewer, String query) throws Exception {
        return visits.look(viewer, gathering.path() + "/participants" + query);
    }

    private static List<String> numbers(Document page) {
        return page.select("tbody tr td:first-child").eachText();
    }

    @Test
    void isReadPageByPageWithoutMissingAnybody() throws Exception {
        Document first = list(host.coordinator(), "");
        assertThat(numbers(first)).hasSize(100).startsWith("1", "2").endsWith("100");
        assertThat(first.select("dl.facts").text()).contains("140", "11");
        Document second =
                visits.look(host.coordinator(), first.select("a[rel=next]").attr("href"));
        assertThat(numbers(second)).hasSize(51).startsWith("101").endsWith("151");
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select("main a[href*='after=0']").text()).isEqualTo("Back to the beginning of the list");
    }

    @Test
    void findsSomebodyByAPartOfTheNameOrByState() throws Exception {
        assertThat(list(host.coordinator(), "?find=zoë").select("tbody th").eachText())
                .containsExactly("Zoë Ünal");
        assertThat(numbers(list(host.coordinator(), "?state=WAITING"))).hasSize(11);
        assertThat(numbers(list(host.coordinator(), "?find=guest%201&state=WAITING")))
                .hasSize(10);
        assertThat(list(host.coordinator(), "?find=%25").select("main").text()).contains("Nobody found");
        assertThat(numbers(list(host.coordinator(), "?state=nonsense&after=-5")))
                .hasSize(100);
    }

    @Test
    void isOfTheOwnPeopleForAnOrganisation() throws Exception {
        Document own = list(sender.coordinator(), "?after=100");
        assertThat(numbers(own)).hasSize(30);
        assertThat(own.select("dl.facts").text()).contains("130");
        assertThat(list(sender.coordinator(), "?find=zoë").select("tbody")).isEmpty();
    }

    @Test
    void isComeBackToWhereSomethingWasDecided() throws Exception {
        Document second = list(host.coordinator(), "?after=100");
        String action = second.select("form[action$=/cancellation]").first().attr("action");
        assertThat(visits.sent(host.coordinator(), action)).endsWith("after=100");
        assertThat(numbers(list(host.coordinator(), "?after=100"))).contains("101");
    }
}
