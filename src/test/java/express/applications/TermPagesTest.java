package express.applications;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.applications.Asking.Asked;
import express.base.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class TermPagesTest {

    @Autowired
    Asking asking;

    @Autowired
    Visits visits;

    @Test
    void countForWhatIsLookedAtFromNowOn() throws Exception {
        Asked it = asking.ready();
        String path = "/organisations/" + it.slug() + "/application-terms";
        assertThat(visits.look(it.officer(), path).select("#burden").attr("value"))
                .isEqualTo("60");
        visits.sent(it.officer(), path, "burden", "٥", "invitation", "20");
        assertThat(visits.look(it.officer(), path).select("#burden").attr("value"))
                .isEqualTo("5");
        assertThat(visits.look(it.officer(), it.desk()).text()).contains("at most 5 per cent");
    }

    @Test
    void refuseWhatCannotBeAndAreForOfficersOnly() throws Exception {
        Asked it = asking.ready();
        String path = "/organisations/" + it.slug() + "/application-terms";
        var refused = visits.send(it.officer(), path, "burden", "101", "invitation", "0");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(org.jsoup.Jsoup.parse(refused.getContentAsString()).select(".field .error"))
                .hasSize(2);
        assertThat(visits.get(asking.member(it, Role.COMMITTEE_MEMBER), path).getStatus())
                .isEqualTo(404);
    }
}
