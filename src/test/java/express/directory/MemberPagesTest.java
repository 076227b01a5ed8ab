package express.directory;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.Ids;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Town.Visit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class MemberPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Town town;

    @Autowired
    World world;

    private Organisation house;
    private Viewer.Person ada;
    private Visit office;
    private String path;

    @BeforeEach
    void makeAnAdministrator() {
        house = town.organisation("House " + Ids.next());
        ada = town.administrator(house);
        office = Visit.by(mvc, ada);
        path = "/organisations/" + house.slug() + "/members";
    }

    @Test
    void showsWhoBelongsAndWhatTheyMayDo() throws Exception {
        world.member("<b>Zoë</b>", house.id(), Role.LENDER, Role.ADVISER);

        Document page = office.page(path);

        assertThat(page.select("#members").text()).isEqualTo("2 members");
        assertThat(page.select("tbody th").eachText()).containsExactly("<b>Zoë</b>", "Ada");
        assertThat(page.select("tbody td[data-label=Roles]").eachText())
                .containsExactly("Adviser and Lender", "Administrator");
    }

    @Test
    void isForAdministratorsAndOperatorsOnly() throws Exception {
        Viewer.Person jonas = town.member(house.id(), Role.ADVISER);
        String role = path + "/" + jonas.id();

        for (Viewer other : List.of(jonas, town.administrator(town.organisation("Other")), world.newcomer("Amira"))) {
            Visit visit = Visit.by(mvc, other);
            assertThat(visit.get(path).getStatus()).isEqualTo(403);
            assertThat(visit.post(role, Map.of(), "ADMINISTRATOR").getStatus()).isEqualTo(403);
            assertThat(visit.post(role + "/end", Map.of()).getStatus()).isEqualTo(403);
        }
        assertThat(Visit.by(mvc, world.operator()).get(path).getStatus()).isEqualTo(200);
    }

    @Test
    void changesRoles() throws Exception {
        Viewer.Person jonas = town.member(house.id(), Role.ADVISER);
        String role = path + "/" + jonas.id();

        assertThat(office.page(role).select("input[checked]").eachAttr("value")).containsExactly("ADVISER");
        MockHttpServletResponse answer = office.post(role, Map.of(), "TRAINER", "EDITOR", "COORDINATOR", "KING");

        assertThat(answer.getRedirectedUrl()).isEqualTo(path);
        assertThat(office.page(role).select("input[checked]").eachAttr("value")).containsExactly("TRAINER", "EDITOR");
        assertThat(office.post(role, Map.of()).getStatus())
                .as("without any role")
                .isEqualTo(422);
    }

    @Test
    void saysThatTheLastAdministratorCannotGo() throws Exception {
        String own = path + "/" + ada.id();

        for (MockHttpServletResponse answer :
                List.of(office.post(own, Map.of(), "EDITOR"), office.post(own + "/end", Map.of()))) {
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.getContentAsString())
                            .select(".error-summary li")
                            .text())
                    .isEqualTo("Nobody else who is active administers this organisation."
                            + " Make somebody else an administrator first.");
        }
    }

    @Test
    void endsAMembershipOnce() throws Exception {
        Viewer.Person jonas = town.member(house.id(), Role.ADVISER);
        String end = path + "/" + jonas.id() + "/end";

        assertThat(office.post(end, Map.of()).getRedirectedUrl()).isEqualTo(path);
        assertThat(office.post(end, Map.of()).getStatus()).isEqualTo(404);
        assertThat(office.get(path + "/" + PersonId.next()).getStatus()).isEqualTo(404);
    }

    @Test
    void keepsOneOfTwoAdministratorsWhoLeaveAtOnce() throws Exception {
        Viewer.Person edda = world.member("Edda", house.id(), Role.ADMINISTRATOR);

        List<MockHttpServletResponse> answers = atOnce(
                () -> office.post(path + "/" + ada.id() + "/end", Map.of()),
                () -> Visit.by(mvc, edda).post(path + "/" + edda.id() + "/end", Map.of()));

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(303, 422);
        assertThat(Visit.by(mvc, world.operator()).page(path).select("tbody th"))
                .hasSize(1);
    }

    static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                start.await();
                return one.call();
            });
            start.await();
            return List.of(other.call(), first.get());
        }
    }

    @Test
    void leadsAnAdministratorToTheOrganisation() throws Exception {
        assertThat(office.get("/organisations").getRedirectedUrl()).isEqualTo("/organisations/" + house.slug());
        assertThat(Visit.by(mvc, world.newcomer("Amira")).page("/organisations").select("main li"))
                .isEmpty();
    }
}
