package express.handovers;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.audit.Entry;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.practices.Catalogue;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class HandoverPagesTest {

    @Autowired
    Harbour.Builder builder;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Trail trail;

    private Harbour harbour;

    @BeforeEach
    void build() {
        harbour = builder.build();
    }

    @AfterEach
    void takeBack() {
        neighbourhood.takeBack();
    }

    @Test
    void leadFromAnOfferIntoOtherHands() throws Exception {
        Document draft = visits.look(harbour.nadia(), "/writing/" + harbour.id());
        assertThat(draft.select("main a[href=" + harbour.offering() + "]")).hasSize(1);
        String offer = visits.sent(
                harbour.nadia(), harbour.offering(), "to", harbour.slug(), "words", "I move away.\nAsk Lucía.");
        assertThat(subject(harbour.boris())).isEqualTo("A practice is offered to your organisation");
        assertThat(mailbox.link(World.emailOf(harbour.boris().id()))).isEqualTo(offer);
        Document asked = visits.look(harbour.boris(), offer);
        assertThat(asked.select("blockquote p").eachText()).containsExactly("I move away.", "Ask Lucía.");
        assertThat(asked.select("main a[href=" + harbour.practice().path() + "]"))
                .hasSize(1);
        assertThat(asked.select("form[action$=/withdrawal]")).isEmpty();

        visits.sent(harbour.boris(), offer + "/acceptance");
        assertThat(catalogue.findOwner(harbour.practice().id())).contains(harbour.taker());
        assertThat(subject(harbour.nadia())).isEqualTo("Your practice was taken over");
        assertThat(visits.look(harbour.boris(), offer).select("main a[href=/writing/" + harbour.id() + "]"))
                .hasSize(1);
        assertThat(visits.look(harbour.nadia(), offer).select("main a[href=/writing/" + harbour.id() + "]"))
                .isEmpty();
        assertThat(visits.get(harbour.nadia(), "/writing/" + harbour.id()).getStatus())
                .isEqualTo(404);
        assertThat(visits.get(harbour.boris(), "/writing/" + harbour.id()).getStatus())
                .isEqualTo(200);
        Document page = visits.look(Viewer.VISITOR, harbour.practice().path());
        assertThat(page.select("section[aria-labelledby=hands] a").text()).isEqualTo("House of Going On");
        assertThat(page.select("section[aria-labelledby=hands] .timeline li p").eachText())
                .containsExactly("House of Beginnings → House of Going On");
        assertThat(page.select("section[aria-labelledby=hands]").text()).doesNotContain("Nadia", "Boris");
    }

    @Test
    void leaveTheOldVersionsAsTheyWere() throws Exception {
        String version = harbour.practice().path() + "/versions/1";
        String before = visits.look(Viewer.VISITOR, version).select("main").text();
        handOver();
        assertThat(visits.look(Viewer.VISITOR, version).select("main").text()).isEqualTo(before);
    }

    @Test
    void areKeptInTheTrailThatNobodyAlters() throws Exception {
        handOver();
        List<Entry> noted = Acting.inBackground("personal-data", () -> trail.listLatest(harbour.id(), 10));
        assertThat(noted).extracting(Entry::what).contains("offered", "handed-over");
    }

    private void handOver() throws Exception {
        visits.sent(harbour.boris(), offer() + "/acceptance");
    }

    private String offer() throws Exception {
        return visits.sent(harbour.nadia(), harbour.offering(), "to", harbour.slug());
    }

    private String subject(Viewer.Person person) {
        return mailbox.subject(World.emailOf(person.id()));
    }

    @Test
    void askForAnOrganisationThatCanTakeIt() throws Exception {
        OrganisationId far = neighbourhood.house("House Abroad");
        neighbourhood.networkOf(far);
        world.member("Far", far, Role.EDITOR);
        OrganisationId empty = neighbourhood.house("House without Editors");
        builder.join(harbour.network(), empty);
        world.member("Ada", empty, Role.ADMINISTRATOR);
        Document form = visits.look(harbour.nadia(), harbour.offering());
        assertThat(form.select("#to option").eachAttr("value")).containsExactly("", harbour.slug());
        for (String to : List.of("", "house-" + far, "house-" + empty, "house-" + harbour.owner(), "nobody")) {
            assertThat(visits.send(harbour.nadia(), harbour.offering(), "to", to)
                            .getStatus())
                    .as(to)
                    .isEqualTo(422);
        }
    }

    @Test
    void mayBeTakenBackAndCannotBeAcceptedThen() throws Exception {
        String offer = offer();
        visits.sent(harbour.nadia(), offer + "/withdrawal");
        assertThat(subject(harbour.boris())).isEqualTo("An offer was taken back");
        assertThat(visits.look(harbour.boris(), offer).select("main form")).isEmpty();
        visits.sent(harbour.boris(), offer + "/acceptance");
        assertThat(catalogue.findOwner(harbour.practice().id())).contains(harbour.owner());
        assertThat(visits.look(harbour.boris(), offer).select(".tag").text()).isEqualTo("The offer was taken back.");
    }

    @Test
    void mayBeDeclinedAndOfferedAgain() throws Exception {
        visits.sent(harbour.boris(), offer() + "/refusal");
        assertThat(subject(harbour.nadia())).isEqualTo("Your practice was not taken over");
        assertThat(catalogue.findOwner(harbour.practice().id())).contains(harbour.owner());
        visits.sent(harbour.boris(), offer() + "/acceptance");
        assertThat(catalogue.findOwner(harbour.practice().id())).contains(harbour.taker());
    }

    @Test
    void concernNobodyElse() throws Exception {
        String offer = offer();
        Viewer colleague = world.member("Adviser", harbour.taker(), Role.ADVISER);
        OrganisationId third = neighbourhood.house("House next door");
        builder.join(harbour.network(), third);
        List<Viewer> others = List.of(
                colleague,
                world.member("Third", third, Role.EDITOR, Role.ADMINISTRATOR),
                world.coordinator("Karim", harbour.network()),
                world.operator());
        for (Viewer viewer : others) {
            for (String act : List.of("/acceptance", "/refusal", "/withdrawal")) {
                assertThat(visits.send(viewer, offer + act).getStatus()).as(act).isEqualTo(403);
            }
            assertThat(visits.get(viewer, harbour.offering()).getStatus()).isEqualTo(404);
            assertThat(visits.send(viewer, harbour.offering(), "to", harbour.slug())
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(visits.send(harbour.nadia(), offer + "/acceptance").getStatus())
                .as("nobody takes for others")
                .isEqualTo(403);
        assertThat(visits.get(others.get(1), offer).getStatus()).isEqualTo(404);
        assertThat(visits.get(Viewer.VISITOR, offer).getRedirectedUrl()).contains("/sign-in");
        assertThat(catalogue.findOwner(harbour.practice().id())).contains(harbour.owner());
    }

    @Test
    void areBegunByCoordinatorsWhereNobodyWritesAnyMore() throws Exception {
        Viewer.Person karim = world.coordinator("Karim", harbour.network());
        Viewer.Person ada = world.member("Ada", harbour.owner(), Role.ADMINISTRATOR);
        assertThat(alone(karim)).doesNotContain(harbour.offering());
        world.deactivate(harbour.nadia());
        assertThat(visits.look(karim, "/networks/network-" + harbour.network() + "/inside")
                        .select("main a[href=/handovers]"))
                .hasSize(1);
        assertThat(alone(karim)).contains(harbour.offering());
        assertThat(alone(world.coordinator("Karl", neighbourhood.networkOf(neighbourhood.house("Far")))))
                .doesNotContain(harbour.offering());

        String offer = visits.sent(karim, harbour.offering(), "to", harbour.slug());
        assertThat(subject(ada)).isEqualTo("A practice of your organisation is offered to another one");
        visits.sent(ada, offer + "/withdrawal");
        visits.sent(karim, harbour.offering(), "to", harbour.slug());
        offer = mailbox.link(World.emailOf(harbour.boris().id()));
        visits.sent(harbour.boris(), offer + "/acceptance");
        assertThat(catalogue.findOwner(harbour.practice().id())).contains(harbour.taker());
        assertThat(alone(karim)).doesNotContain(harbour.offering());
    }

    private List<String> alone(Viewer viewer) throws Exception {
        return visits.look(viewer, "/handovers")
                .select("section[aria-labelledby=alone] a")
                .eachAttr("href");
    }

    @Test
    void areBegunByOperatorsWhereTheOrganisationHasLeftItsNetworkToo() throws Exception {
        world.deactivate(harbour.nadia());
        builder.leave(harbour.owner());
        Viewer operator = world.operator();
        assertThat(visits.get(world.coordinator("Karim", harbour.network()), harbour.offering())
                        .getStatus())
                .isEqualTo(404);
        visits.sent(operator, harbour.offering(), "to", harbour.slug());
        visits.sent(harbour.boris(), mailbox.link(World.emailOf(harbour.boris().id())) + "/acceptance");
        assertThat(catalogue.findOwner(harbour.practice().id())).contains(harbour.taker());
    }

    @Test
    void lapseWhenTheTwoHaveNoNetworkInCommonAnyMore() throws Exception {
        String offer = offer();
        builder.leave(harbour.taker());
        visits.sent(harbour.boris(), offer + "/acceptance");
        assertThat(catalogue.findOwner(harbour.practice().id())).contains(harbour.owner());
        assertThat(visits.look(harbour.boris(), offer).select(".tag").text()).startsWith("This is not possible");
    }

    @Test
    void takeOpenQuestionsWithThem() throws Exception {
        Viewer.Person curious = world.newcomer("Curious");
        String question = visits.sent(
                curious,
                "/questions",
                "practice",
                harbour.practice().slug(),
                "words",
                "Who pays?",
                "audience",
                "owner");
        assertThat(visits.get(harbour.boris(), question).getStatus()).isEqualTo(404);
        handOver();
        assertThat(mailbox.link(World.emailOf(harbour.boris().id()))).isEqualTo(question);
        visits.sent(harbour.boris(), question + "/answer", "words", "The town");
        assertThat(visits.get(harbour.nadia(), question).getStatus()).isEqualTo(404);
        assertThat(visits.look(curious, question).select("main").text()).contains("The town");
    }
}
