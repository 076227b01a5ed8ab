package express.beginnings;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.people.Viewers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class PetitionPagesTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Viewers viewers;

    @Autowired
    BeginningsData data;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String name = "Network of " + Ids.next();
    private OrganisationId house;
    private Viewer.Person ada;
    private Viewer.Person operator;

    @BeforeEach
    void begin() {
        house = neighbourhood.house("House that asks");
        ada = world.member("Ada", house, Role.ADMINISTRATOR);
        operator = world.operator();
    }

    private void ask() throws Exception {
        visits.sent(
                ada,
                "/petitions",
                "organisation",
                house.toString(),
                "name",
                name,
                "territory",
                "Southport",
                "languages",
                "fr",
                "languages",
                "ar",
                "words",
                "We are three <b>houses</b>");
    }

    /** The operators' list is of all; one's own part of it. */
    private Element open() throws Exception {
        return visits.look(operator, "/administration/petitions").select("section").stream()
                .filter(section -> section.text().contains(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leadFromAskingToANetworkThatOneCoordinates() throws Exception {
        ask();
        assertThat(mailbox.subject(World.emailOf(operator.id()))).isEqualTo("Somebody asks for a new network");
        assertThat(open().text()).contains("Southport", "House that asks", "French", "We are three <b>houses</b>");
        visits.sent(operator, open().select("form[action$=/grant]").attr("action"));
        assertThat(mailbox.text(World.emailOf(ada.id()))).contains("Your network can begin", name);
        String start = mailbox.link(World.emailOf(ada.id()));
        Viewer.Person coordinator =
                Acting.inBackground("sign-in", () -> viewers.find(ada.id())).orElseThrow();
        assertThat(coordinator.coordinates()).hasSize(1);
        Document page = visits.look(coordinator, start);
        assertThat(page.select("h1").text()).isEqualTo("Beginning a network");
        assertThat(page.text()).contains("None of 7 steps is done", "One organisation");
        assertThat(visits.look(ada, "/petitions").select(".card").text()).contains(name, "Granted");
    }

    @Test
    void foundOneNetworkThoughTwoGrantAtOnce() throws Exception {
        ask();
        String grant = open().select("form[action$=/grant]").attr("action");
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            var one = two.submit(() -> visits.sent(operator, grant));
            var other = two.submit(() -> visits.sent(operator, grant));
            assertThat(one.get()).isEqualTo(other.get());
        }
        assertThat(jdbc.sql("select count(*) from directory.network where name = ?")
                        .param(name)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void areRefusedWithAReasonThatWhoeverAskedReads() throws Exception {
        ask();
        String refusal = open().select("form[action$=/refusal]").attr("action");
        assertThat(visits.send(operator, refusal, "reason", " ").getStatus()).isEqualTo(422);
        visits.sent(operator, refusal, "reason", "Join your neighbours");
        assertThat(mailbox.text(World.emailOf(ada.id()))).contains("Join your neighbours");
        assertThat(visits.look(ada, "/petitions").select(".card").text()).contains("Refused", "Join your neighbours");
        ask();
        assertThat(open().select("form[action$=/grant]")).as("asked again").hasSize(1);
    }

    @Test
    void areForThoseWhoSpeakForAnOrganisation() throws Exception {
        Viewer.Person adviser = world.member("Adviser", house, Role.ADVISER);
        assertThat(visits.look(adviser, "/petitions").select("main form")).isEmpty();
        assertThat(visits.send(adviser, "/petitions", "name", name).getStatus()).isEqualTo(403);
        assertThat(visits.get(ada, "/administration/petitions").getStatus()).isEqualTo(403);
        OrganisationId foreign = neighbourhood.house("Foreign house");
        assertThat(visits.send(ada, "/petitions", "organisation", foreign.toString(), "name", name)
                        .getContentAsString())
                .contains("Choose an organisation", "Choose at least one language", "value=\"" + name + "\"");
    }

    @Test
    void loseTheirAuthorWithThePerson() throws Exception {
        ask();
        Acting.inBackground("personal-data", () -> {
            assertThat(data.export(ada.id()).toString()).contains(name);
            data.erase(ada.id());
            assertThat(data.export(ada.id())).isEmpty();
            return null;
        });
        Acting.as(
                operator,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    assertThat(jdbc.sql("select person_id is null from beginnings.petition where name = ?")
                                    .param(name)
                                    .query(Boolean.class)
                                    .single())
                            .isTrue();
                    return null;
                }));
        assertThat(open().select("form[action$=/grant]")).isEmpty();
    }
}
