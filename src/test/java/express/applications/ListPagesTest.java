package express.applications;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.applications.Asking.Asked;
import express.base.Role;
import express.base.Viewer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The applications of a lender, and those of them that an officer looks after. */
@ModuleTest
class ListPagesTest {

    @Autowired
    Asking asking;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    private int rows(Viewer viewer, String path) throws Exception {
        return visits.look(viewer, path).select("main tbody tr").size();
    }

    /** The choice stands in the address, beside the state; what nobody took up is nobody's. */
    @Test
    void showsOfficersWhatTheyLookAfterThemselves() throws Exception {
        Asked it = asking.submitted();
        String list = "/organisations/" + it.slug() + "/applications";
        assertThat(rows(it.officer(), list + "?which=open")).isOne();
        assertThat(rows(it.officer(), list + "?which=open&mine=yes")).isZero();
        asking.makeReady(it);
        Viewer.Person other = world.member("Cy Officer", it.lender(), Role.LENDER);
        String ready = list + "?which=ready";
        assertThat(rows(it.officer(), ready + "&mine=yes")).isOne();
        assertThat(rows(other, ready + "&mine=yes")).isZero();
        assertThat(rows(other, ready + "&mine=no")).isOne();
        Document page = visits.look(other, ready + "&mine=yes");
        assertThat(page.select("main nav a[aria-current]").eachAttr("href"))
                .containsExactly(ready + "&mine=yes", ready + "&mine=yes");
        assertThat(page.select("main nav a").eachText())
                .as("counted as they are shown")
                .contains("Ready for the committee (0)");
        assertThat(page.select("main nav a").eachAttr("href"))
                .filteredOn(href -> !href.endsWith("&mine=yes"))
                .as("the way back to all")
                .containsExactly(ready);
        assertThat(page.select("main [role=status]")).as("it is no period").isEmpty();
    }

    @Test
    void staysWithAPeriodThatIsAskedForToo() throws Exception {
        Asked it = asking.ready();
        String list = "/organisations/" + it.slug() + "/applications?which=ready";
        String then = "&since=2001-01-01&until=2001-12-31&mine=yes";
        Document page = visits.look(it.officer(), list + then);
        assertThat(page.select("main tbody tr")).isEmpty();
        assertThat(page.select("main [role=status] a").attr("href")).isEqualTo(list + "&mine=yes");
        assertThat(page.select("main nav a[aria-current]").eachAttr("href")).containsExactly(list + then, list + then);
    }
}
