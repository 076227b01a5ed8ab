package express.applications;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.applications.Asking.Asked;
import express.base.Role;
import express.base.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every address of an application, tried by everybody whom it is not for. */
@ModuleTest
class ApplicationAttackTest {

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Applications applications;

    @Autowired
    Documents documents;

    @Autowired
    Guarantors guarantors;

    @Autowired
    Visits visits;

    private Map<String, Viewer> attackers(Asked it) throws Exception {
        Asked elsewhere = asking.started();
        Map<String, Viewer> all = new LinkedHashMap<>();
        all.put("the operator", world.operator());
        all.put("somebody with an application of their own", elsewhere.person());
        all.put("an officer of another lender", elsewhere.officer());
        all.put("an adviser of the lender", asking.member(it, Role.ADVISER));
        all.put("who administers the lender", asking.member(it, Role.ADMINISTRATOR));
        return all;
    }

    @Test
    void existsForNobodyElse() throws Exception {
        Asked it = asking.ready();
        String document = asking.as(
                it.person(), () -> documents.list(it.id()).getFirst().id().toString());
        String guarantor = asking.as(
                it.person(), () -> guarantors.list(it.id()).getFirst().id().toString());
        List<String> gets = List.of(
                it.path(),
                it.path() + "/steps/you",
                it.path() + "/documents",
                it.path() + "/documents/" + document,
                it.path() + "/guarantors",
                it.path() + "/ending",
                it.desk() + "/ending",
                it.desk());
        List<String> posts = List.of(
                it.path() + "/steps/you",
                it.path() + "/submission",
                it.path() + "/withdrawal",
                it.path() + "/ending",
                it.desk() + "/ending",
                it.path() + "/consent",
                it.path() + "/consent/withdrawal",
                it.path() + "/guarantors",
                it.path() + "/guarantors/" + guarantor + "/revocation",
                it.path() + "/documents/" + document + "/removal",
                it.desk() + "/findings",
                it.desk() + "/visits",
                it.desk() + "/return",
                it.desk() + "/readiness");
        for (var attacker : attackers(it).entrySet()) {
            assertThat(asking.as(attacker.getValue(), () -> applications.findApplication(it.id())))
                    .as(attacker.getKey())
                    .isEmpty();
            for (String path : gets) {
                assertThat(visits.get(attacker.getValue(), path).getStatus())
                        .as(attacker.getKey() + " looks at " + path)
                        .isEqualTo(404);
            }
            for (String path : posts) {
                assertThat(visits.send(attacker.getValue(), path).getStatus())
                        .as(attacker.getKey() + " posts to " + path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void isHandledByNobodyWhoDecidesAndByNoneForThemselves() throws Exception {
        Asked it = asking.ready();
        Viewer.Person member = asking.member(it, Role.COMMITTEE_MEMBER);
        for (String act : List.of("/findings", "/visits", "/return", "/readiness")) {
            assertThat(visits.send(member, it.desk() + act).getStatus()).as(act).isEqualTo(404);
            assertThat(visits.send(it.person(), it.desk() + act).getStatus())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(visits.get(it.person(), it.desk()).getStatus()).isEqualTo(404);
    }
}
