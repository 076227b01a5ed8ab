package express.services;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.ChainStep;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An organisation that no longer exists: what it did ends, and stays readable. */
@ModuleTest
class RetiredHouseTest {

    @Autowired
    Services services;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    private OrganisationId house;
    private String path;
    private String network;
    private Viewer.Person administrator;
    private Viewer.Person operator;
    private Service service;

    @BeforeEach
    void makeAHouseThatDoesSomething() {
        house = neighbourhood.house("Maison " + Ids.next());
        path = "/organisations/house-" + house;
        network = "/networks/" + Neighbourhood.slugOf(neighbourhood.networkOf(house));
        administrator = world.member("Ada", house, Role.ADMINISTRATOR);
        operator = world.operator();
        service = Samples.service(house, "Conseil", ChainStep.MENTORING);
        Acting.as(administrator, () -> {
            services.add(service);
            return null;
        });
    }

    @Test
    void isShownSoWithItsServicesEnded() throws Exception {
        visits.sent(operator, path + "/retirement");
        Document page = visits.look(Viewer.VISITOR, path);
        assertThat(page.select(".notice.warning").text()).contains("This organisation no longer exists");
        assertThat(page.select("section:has(#services) a").text()).contains("Conseil");
        assertThat(services.get(service.id()).state()).isEqualTo(Service.State.ENDED);
        assertThat(visits.look(Viewer.VISITOR, "/services/" + service.id())
                        .select(".notice.warning")
                        .text())
                .contains("The organisation no longer exists");
    }

    @Test
    void isNotListed() throws Exception {
        assertThat(visits.look(Viewer.VISITOR, network).select("a[href=" + path + "]"))
                .hasSize(1);
        visits.sent(operator, path + "/retirement");
        assertThat(visits.look(Viewer.VISITOR, network).select("a[href=" + path + "]"))
                .isEmpty();
        assertThat(visits.look(Viewer.VISITOR, network + "/services").select("tbody tr"))
                .isEmpty();
        assertThat(visits.look(Viewer.VISITOR, "/directory?network=" + network.replaceAll(".*/", ""))
                        .select("a[href=" + path + "]"))
                .isEmpty();
        assertThat(visits.look(Viewer.VISITOR, "/registration").select("option[value=house-" + house + "]"))
                .isEmpty();
    }

    @Test
    void takesNobodyInAndBeginsNothing() throws Exception {
        visits.sent(operator, path + "/retirement");
        assertThat(visits.look(Viewer.VISITOR, path).select("#join")).isEmpty();
        Viewer.Person amira = world.newcomer("Amira");
        assertThat(visits.send(amira, path + "/requests").getStatus()).isEqualTo(403);
        assertThat(visits.send(
                                Viewer.VISITOR,
                                "/registration",
                                "name",
                                "Sam",
                                "email",
                                "sam@guest.example",
                                "organisation",
                                "house-" + house,
                                "language",
                                "en")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.send(
                                administrator,
                                path + "/invitations",
                                "email",
                                "sam@guest.example",
                                "roles",
                                "ADVISER",
                                "language",
                                "en")
                        .getStatus())
                .isEqualTo(403);
        assertThat(visits.get(administrator, path + "/services/new").getStatus())
                .isEqualTo(403);
        assertThat(visits.send(administrator, "/services/" + service.id() + "/ending/end")
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits.get(administrator, path + "/services").getStatus()).isEqualTo(200);
    }

    @Test
    void isRetiredByOperatorsOnlyAndTakenBackByThem() throws Exception {
        assertThat(visits.send(administrator, path + "/retirement").getStatus()).isEqualTo(403);
        assertThat(visits.get(administrator, path + "/retirement").getStatus()).isEqualTo(403);
        visits.sent(operator, path + "/retirement");
        visits.sent(operator, path + "/retirement");
        assertThat(visits.look(operator, path + "/retirement").select("main form"))
                .hasSize(1);
        visits.sent(operator, path + "/retirement/end");
        assertThat(visits.look(Viewer.VISITOR, network).select("a[href=" + path + "]"))
                .hasSize(1);
        assertThat(services.get(service.id()).state()).isEqualTo(Service.State.ENDED);
        visits.sent(administrator, "/services/" + service.id() + "/ending/end");
        assertThat(services.get(service.id()).isActive()).isTrue();
    }
}
