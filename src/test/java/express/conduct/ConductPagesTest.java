package express.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisations;
import express.lending.Lender;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ConductPagesTest {

    private static final Code CODE = Code.read();

    @Autowired
    Lender lender;

    @Autowired
    Organisations organisations;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    private OrganisationId house;
    private Viewer.Person officer;
    private String path;

    @BeforeEach
    void begin() {
        house = lender.house();
        officer = lender.officer(house);
        path = "/organisations/"
                + organisations.listAll(List.of(house)).getFirst().slug() + "/conduct";
    }

    private String[] all(Code.Section section, String said) {
        List<String> fields = new ArrayList<>();
        section.clauses()
                .forEach(it -> fields.addAll(List.of(
                        "said-" + it.id(), said, "evidence-" + it.id(), "Folder 3", "priority-" + it.id(), "yes")));
        return fields.toArray(String[]::new);
    }

    @Test
    void isJudgedSectionBySectionAndThenStaysAsItIs() throws Exception {
        String one = visits.sent(officer, path);
        for (Code.Section section : CODE.sections()) {
            visits.sent(officer, one + "/sections/" + section.id(), all(section, "YES"));
        }
        assertThat(visits.look(officer, one).select("main").text()).contains("The Code would be met", "100 per cent");
        visits.sent(officer, one + "/closure");
        visits.sent(officer, one + "/closure");
        Code.Section first = CODE.sections().getFirst();
        assertThat(visits.send(officer, one + "/sections/" + first.id(), all(first, "NO"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.look(officer, one + "/sections/" + first.id())
                        .select("main")
                        .text())
                .contains("Folder 3");
        assertThat(visits.sent(officer, path)).isNotEqualTo(one);
    }

    @Test
    void isNotClosedBeforeSomethingIsSaidOfEachClause() throws Exception {
        String one = visits.sent(officer, path);
        Code.Section first = CODE.sections().getFirst();
        visits.sent(officer, one + "/sections/" + first.id(), all(first, "NO"));
        assertThat(visits.send(officer, one + "/closure").getStatus()).isEqualTo(422);
        Document page = visits.look(officer, one);
        assertThat(page.select("section[aria-labelledby=missing] li"))
                .hasSize(first.clauses().size());
        assertThat(visits.sent(officer, path)).isEqualTo(one);
    }

    @Test
    void isThereForThoseWhoAnswerForTheLenderOnly() throws Exception {
        String one = visits.sent(officer, path);
        Viewer.Person member = world.member("Conny", house, Role.COMMITTEE_MEMBER);
        Viewer.Person chief = world.member("Ada Chief", house, Role.ADMINISTRATOR);
        assertThat(visits.get(member, path).getStatus()).isEqualTo(404);
        assertThat(visits.get(member, one).getStatus()).isEqualTo(404);
        assertThat(visits.get(chief, one).getStatus()).isEqualTo(200);
        assertThat(visits.get(world.newcomer("Nobody"), path).getStatus()).isEqualTo(404);
    }
}
