package express.committee;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.applications.Asking.Asked;
import express.applications.Tied;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.committee.Board.Sitting;
import express.people.Memberships;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is too close to an application is found, without having said so. */
@ModuleTest
class DetectingTest {

    @Autowired
    Board board;

    @Autowired
    Tied tied;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Memberships memberships;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Visits visits;

    private Sitting it;
    private String item;

    @BeforeEach
    void begin() throws Exception {
        it = board.called();
        item = board.item(it);
    }

    private Asked asked() {
        return it.asked();
    }

    private String apart() throws Exception {
        return visits.look(it.officer(), item)
                .select("section[aria-labelledby=apart]")
                .text();
    }

    private void assertBarred(Viewer.Person member) throws Exception {
        assertThat(visits.send(member, item + "/scores", Board.score(4, "Nice")).getStatus())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"COACHES, coaches", "REFERS, referred", "RELATED, related", "GUARANTEES, surety", "WORKS_FOR, works for"
    })
    void findsSomebodyByTheirAccount(String kind, String words) throws Exception {
        tied.person(asked(), kind, it.ben().id());
        assertThat(apart()).contains("Ben Member", words, "found").doesNotContain("Ada Member");
        assertBarred(it.ben());
    }

    @ParameterizedTest
    @CsvSource({"COACHES", "REFERS", "WORKS_FOR"})
    void findsSomebodyThroughAnOrganisation(String kind) throws Exception {
        OrganisationId house = neighbourhood.house("Beside " + asked().id());
        world.background(() -> memberships.join(house, it.ben().id(), Set.of(Role.ADVISER)));
        tied.organisation(asked(), kind, house);
        assertThat(apart()).contains("Ben Member", "found").doesNotContain("Ada Member");
        assertBarred(it.ben());
    }

    @Test
    void findsSomebodyByTheNameThatTheApplicantWrote() throws Exception {
        tied.named(asked(), "RELATED", " ben  MEMBER ");
        assertThat(apart()).contains("Ben Member", "related", "found").doesNotContain("Ada Member");
        assertBarred(it.ben());
    }

    @Test
    void findsSomebodyByTheNameOfWhereTheyWork() throws Exception {
        OrganisationId house = OrganisationId.next();
        world.background(() -> jdbc.sql("""
            insert into directory.organisation (id, slug, name, family, place, created_at)
            values (:id, :slug, :name, 'CIVIL_SOCIETY', 'Northport', now())
            """)
                .param("id", house.value())
                .param("slug", "maison-" + house)
                .param("name", "Maison " + house)
                .update());
        world.background(() -> memberships.join(house, it.cora().id(), Set.of(Role.ADVISER)));
        tied.named(asked(), "WORKS_FOR", "MAISON " + house);
        assertThat(apart()).contains("Cora Member", "works for");
        assertBarred(it.cora());
    }

    @Test
    void findsNobodyByAFirstNameOrThroughTheLenderItself() throws Exception {
        tied.named(asked(), "RELATED", "Ben");
        tied.named(asked(), "RELATED", "Member");
        tied.organisation(asked(), "REFERS", asked().lender());
        tied.named(asked(), "REFERS", "Crédit des tests");
        assertThat(apart()).contains("Nobody");
    }

    /** Nobody says of their own loan that what it waits for is there. */
    @Test
    void findsAnApplicantWhoWorksForTheLenderAfterItWasDecided() throws Exception {
        board.decided(it);
        visits.sent(it.treasurer(), item + "/signature", "decision", "1");
        var form = visits.look(it.officer(), item).select("form[action*=/conditions/]");
        String evidence = form.select("input[name^=evidence]").attr("name");
        world.background(
                () -> memberships.join(asked().lender(), asked().person().id(), Set.of(Role.LENDER)));
        Viewer.Person both = new Viewer.Person(
                asked().person().id(),
                asked().person().name(),
                false,
                Set.of(new Viewer.Seat(asked().lender(), Role.LENDER)),
                Set.of());
        assertThat(visits.look(both, item).select("form[action*=/conditions/]")).isEmpty();
        assertThat(visits.send(both, form.attr("action"), evidence, "It is signed")
                        .getStatus())
                .isEqualTo(403);
        visits.sent(it.officer(), form.attr("action"), evidence, "Lease seen");
        assertThat(visits.look(it.officer(), item)
                        .select("section[aria-labelledby=conditions]")
                        .text())
                .contains("Lease seen");
    }

    @Test
    void findsAnApplicantWhoSitsInTheCommittee() throws Exception {
        world.background(
                () -> memberships.join(asked().lender(), asked().person().id(), Set.of(Role.COMMITTEE_MEMBER)));
        Viewer.Person both = new Viewer.Person(
                asked().person().id(),
                asked().person().name(),
                false,
                Set.of(new Viewer.Seat(asked().lender(), Role.COMMITTEE_MEMBER)),
                Set.of());
        assertThat(visits.get(both, item + "/scores").getStatus()).isNotEqualTo(200);
        assertThat(visits.send(both, item + "/scores", Board.score(5, "Me")).getStatus())
                .isIn(403, 404, 422);
    }

    @Test
    void strikesTheVoteOfSomebodyWhoIsFoundAfterwards() throws Exception {
        board.decided(it);
        tied.person(asked(), "GUARANTEES", it.ben().id());
        assertThat(visits.send(it.treasurer(), item + "/signature", "decision", "1")
                        .getStatus())
                .isEqualTo(422);
        assertThat(visits.look(it.officer(), item)
                        .select("section[aria-labelledby=reopened]")
                        .text())
                .contains("stands apart");
    }
}
