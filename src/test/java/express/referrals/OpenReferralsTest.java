package express.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.base.Ids;
import express.base.Viewer;
import express.journeys.Accompanied;
import express.journeys.CaseFile;
import express.journeys.Journeys;
import express.referrals.Sendings.Sent;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** With a file ends what is open in it. */
@ModuleTest
class OpenReferralsTest {

    @Autowired
    Sendings sendings;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Journeys journeys;

    @Autowired
    Referrals referrals;

    @Autowired
    Moving moving;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Шевчук " + Ids.next();

    private static String closing(Sent sent) {
        return sent.house().path(sent.journey()) + "/closing";
    }

    private MockHttpServletResponse close(Sent sent, String outcome) throws Exception {
        return visits.send(sent.house().adviser(), closing(sent), "outcome", "JOB", "referral-" + sent.id(), outcome);
    }

    private CaseFile file(Sent sent) {
        return accompanied.as(sent.house().adviser(), () -> journeys.get(sent.journey()));
    }

    private Optional<Referral> find(Sent sent) {
        return accompanied.as(sent.house().adviser(), () -> referrals.find(sent.id()));
    }

    @Test
    void areAskedForWhenAFileIsClosed() throws Exception {
        Sent sent = sendings.sent(name);
        String link = sendings.link(sent);
        sendings.appointed(sent, moving, referrals);
        Document page = visits.look(sent.house().adviser(), closing(sent));
        assertThat(page.select("select[name=referral-" + sent.id() + "] option").eachAttr("value"))
                .containsExactly("", "HELPED", "PARTLY", "NOT_REACHED", "REFERRED_ON", "WITHDRAWN");
        for (String nothing : new String[] {"", "DECLINED", "LATER"}) {
            MockHttpServletResponse refused = close(sent, nothing);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(Jsoup.parse(refused.getContentAsString())
                            .select("a[href='#referral-" + sent.id() + "']")
                            .text())
                    .contains("Say how this referral ends");
        }
        assertThat(file(sent).goesOn()).isTrue();
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(200);
        close(sent, "HELPED");
        assertThat(file(sent).goesOn()).isFalse();
        assertThat(sendings.now(sent, referrals).outcome()).isEqualTo(Outcome.HELPED);
        assertThat(visits.get(Viewer.VISITOR, link).getStatus()).isEqualTo(410);
        assertThat(mailbox.list(sent.email()).stream()
                        .map(it -> it.path("subject").toString())
                        .toList())
                .anyMatch(it -> it.contains("has ended"))
                .anyMatch(it -> it.contains("Cancelled"));
    }

    @Test
    void areDroppedWhenNobodyHasSaidYesToThem() throws Exception {
        Sent sent = sendings.prepared(name, "NAME");
        assertThat(visits.look(sent.house().adviser(), closing(sent)).text()).contains("has not said yes");
        visits.sent(sent.house().adviser(), closing(sent), "outcome", "JOB");
        assertThat(file(sent).goesOn()).isFalse();
        assertThat(find(sent)).isEmpty();
        assertThat(mailbox.list(sent.email())).isEmpty();
        visits.send(sent.house().adviser(), sent.sender() + "/consent");
        assertThat(mailbox.list(sent.email())).as("a yes that comes too late").isEmpty();
    }

    @Test
    void areNotBegunInAClosedFile() throws Exception {
        Sent sent = sendings.sent(name);
        close(sent, "PARTLY");
        MockHttpServletResponse refused = visits.send(
                sent.house().adviser(),
                sent.house().path(sent.journey()) + "/referrals",
                "house",
                sent.receiver().slug(),
                "words",
                Sendings.WORDS,
                "step",
                "mentoring",
                "categories",
                "NAME",
                "spoken",
                "ti",
                "explained",
                "en");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("The file is closed", Sendings.WORDS);
        assertThat(accompanied.as(sent.house().adviser(), () -> referrals.listOpen(sent.journey())))
                .isEmpty();
    }

    /** Also one whose consent had run out, which nobody but the sender could end, and one that waits for a yes. */
    @Test
    void endWhenThePersonTakesBackTheFile() throws Exception {
        Sent lapsed = sendings.sent(name);
        Sent waiting = sendings.prepared(lapsed.house(), lapsed.receiver(), lapsed.journey(), "NAME");
        Viewer.Person person = sendings.own(lapsed);
        moving.move(
                lapsed.id(),
                Act.of(
                        Move.LAPSE,
                        Side.TIME,
                        null,
                        sendings.now(lapsed, referrals).version()));
        UUID hold = accompanied.as(
                person,
                () -> jdbc.sql("""
                    select id
                    from journeys.consent
                    where journey_id = :id
                      and purpose = 'HOLD'
                      and withdrawn_at is null
                    """)
                        .param("id", lapsed.journey().value())
                        .query(UUID.class)
                        .single());
        visits.sent(person, "/my/journey/consents/" + hold + "/withdrawal");
        assertThat(accompanied.as(person, () -> referrals.get(lapsed.id())).outcome())
                .isEqualTo(Outcome.WITHDRAWN);
        assertThat(accompanied.as(person, () -> referrals.find(waiting.id()))).isEmpty();
    }
}
