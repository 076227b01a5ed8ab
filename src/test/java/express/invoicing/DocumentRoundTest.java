package express.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.interpreting.PassedMissions;
import express.interpreting.SignedMissions;
import express.interpreting.SignedMissions.Signed;
import express.jobs.Progresses;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody has to look by themselves whether there is an invoice. */
@ModuleTest
class DocumentRoundTest {

    private static final LocalDate MONTH = LocalDate.of(2026, 3, 1);

    @Autowired
    SignedMissions missions;

    @Autowired
    PassedMissions passed;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MonthRun run;

    @Autowired
    DocumentRound round;

    private Signed at;
    private UUID mission;

    @BeforeEach
    void begin() throws Exception {
        at = missions.begin();
        mission = missions.done(at, at.ana(), LocalDate.of(2026, 3, 10), 60);
        visits.sent(at.treasurer(), at.path("/invoicing"), InvoicingPagesTest.ISSUER);
        runMonth();
    }

    private void runMonth() {
        Acting.inBackground(MonthWork.KIND, () -> {
            run.run(at.house(), MONTH, Progresses.endless());
            return null;
        });
    }

    private void tell() {
        round.run();
        round.run();
    }

    private List<String> subjects(Viewer.Person person) {
        return mailbox.list(World.emailOf(person.id())).stream()
                .map(it -> it.get("subject").asString())
                .filter(it -> it.contains("of Collective"))
                .toList();
    }

    @Test
    void tellsWhoeverIsChargedOrPaidOnce() throws Exception {
        Viewer.Person accounts = world.member("Theo Treasurer", at.client(), Role.TREASURER);
        Viewer.Person admin = world.member("Alma Administrator", at.client(), Role.ADMINISTRATOR);
        tell();
        assertThat(subjects(at.ana())).hasSize(1).first().asString().contains("Fee note FN-");
        assertThat(subjects(accounts)).hasSize(1).first().asString().contains("Invoice INV-");
        assertThat(subjects(admin)).isEmpty();
        assertThat(subjects(at.nurse())).isEmpty();
        String invoice = mailbox.link(World.emailOf(accounts.id()));
        assertThat(visits.look(accounts, invoice).text()).contains("Invoice INV-");
        visits.sent(
                at.treasurer(),
                invoice + "/credits",
                "missions",
                mission.toString(),
                "reason",
                "It was somebody else’s");
        tell();
        assertThat(subjects(accounts)).hasSize(2).first().asString().contains("Credit note CN-");
    }

    @Test
    void tellsWhoeverAdministersAClientWithoutAccounts() throws Exception {
        Viewer.Person admin = world.member("Alma Administrator", at.client(), Role.ADMINISTRATOR);
        tell();
        assertThat(subjects(admin)).hasSize(1);
    }

    @Test
    void writesToAnotherHouseWithALinkThatNeedsNoSeat() throws Exception {
        String email = "rare-" + at.house() + "@rare.example";
        passed.done(at, email, LocalDate.of(2026, 3, 11));
        runMonth();
        tell();
        assertThat(mailbox.list(email)).hasSize(1);
        assertThat(mailbox.text(email)).contains("Fee note FN-", "of Collective", "took over missions");
        String link = mailbox.link(email);
        var note = visits.look(Viewer.VISITOR, link);
        assertThat(note.text())
                .contains("House of Rare Languages", "Collective", "€")
                .doesNotContain("REF-7");
        assertThat(note.select("td[data-label='Your reference']").first().text())
                .as("when it began")
                .contains("11", ":00");
        var paper = visits.get(Viewer.VISITOR, link + "/paper");
        assertThat(paper.getStatus()).isEqualTo(200);
        assertThat(paper.getContentType()).startsWith("application/pdf");
        assertThat(List.of(visits.get(Viewer.VISITOR, link), paper))
                .as("passed on in public, no search engine finds it")
                .allSatisfy(it -> assertThat(it.getHeader("X-Robots-Tag")).isEqualTo("noindex"));
        assertThat(visits.get(Viewer.VISITOR, "/passed-fee-notes/none").getStatus())
                .isEqualTo(410);
        assertThat(visits.get(Viewer.VISITOR, "/passed-fee-notes/none/paper").getStatus())
                .isEqualTo(410);
    }
}
