package express.interpreters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class InterpreterPagesTest {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    World world;

    @Autowired
    Visits visits;

    @Autowired
    Interpreters interpreters;

    @Autowired
    InterpretersData data;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource time;

    @Autowired
    TransactionTemplate transaction;

    private OrganisationId house;
    private OrganisationId client;
    private String list;
    private String own;
    private Viewer.Person dispatcher;
    private Viewer.Person ana;

    @BeforeEach
    void begin() throws Exception {
        house = neighbourhood.house("Collective");
        client = neighbourhood.house("Hospital");
        neighbourhood.networkOf(house, client);
        dispatcher = world.member("Dina Dispatcher", house, Role.DISPATCHER);
        ana = world.member("Ana Interpreter", house, Role.INTERPRETER);
        list = "/organisations/house-" + house + "/interpreters";
        own = list + "/" + ana.id();
        visits.sent(
                dispatcher,
                own,
                "status",
                "VOLUNTEER",
                "pay",
                "",
                "ceiling",
                "1 308,38",
                "modes",
                "ON_SITE",
                "area",
                "Northport");
    }

    private Interpreter known() {
        return Acting.as(dispatcher, () -> interpreters.get(house, ana.id()));
    }

    /** Who interprets begins with themselves, and those who send out say later how they are paid. */
    @Test
    void letsNobodySayTheirOwnPay() throws Exception {
        Viewer.Person ben = world.member("Ben Interpreter", house, Role.INTERPRETER);
        visits.sent(
                ben,
                list + "/" + ben.id(),
                "status",
                "EMPLOYEE",
                "pay",
                "dearest",
                "ceiling",
                "9999",
                "modes",
                "VIDEO");
        Interpreter begun = Acting.as(dispatcher, () -> interpreters.get(house, ben.id()));
        assertThat(begun.status()).isEqualTo(Status.SELF_EMPLOYED);
        assertThat(begun.payFamily()).isEmpty();
        assertThat(begun.ceiling()).isNull();
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> Acting.as(
                        ana,
                        () -> transaction.execute(status -> jdbc.sql(sql)
                                .param("house", house.value())
                                .param("client", client.value())
                                .param("person", ana.id().value())
                                .update())))
                .as(sql)
                .isInstanceOf(DataAccessException.class);
    }

    /** What the page holds back the database holds back, too. */
    @Test
    void letsNobodySayTheirOwnPayPastThePage() {
        for (String set :
                List.of("ceiling = 999999", "ceiling = null", "status = 'EMPLOYEE'", "pay_family = 'dearest'")) {
            refused("update interpreters.profile set " + set + " where house_id = :house and person_id = :person");
        }
        refused("""
            insert into interpreters.profile (house_id, person_id, status, pay_family, area, modes, badge)
            values (:client, :person, 'EMPLOYEE', 'dearest', '', '{VIDEO}', '')
            """);
        assertThat(known().ceiling()).isEqualByComparingTo("1308.38");
    }

    @Test
    void wantsACeilingForAVolunteer() throws Exception {
        String[] none = {"status", "VOLUNTEER", "pay", "", "ceiling", " ", "modes", "ON_SITE", "version", "1"};
        assertThat(visits.send(dispatcher, own, none).getStatus()).isEqualTo(422);
        none[1] = "SELF_EMPLOYED";
        visits.sent(dispatcher, own, none);
        assertThat(known().ceiling()).isNull();
    }

    @Test
    void isDescribedPieceByPiece() throws Exception {
        visits.sent(
                ana, own + "/tongues", "language", "ar", "dialect", "Darija", "level", "NATIVE", "direction", "BOTH");
        visits.sent(ana, own + "/tongues", "language", "ar", "dialect", "Darija", "level", "C1", "direction", "BOTH");
        visits.sent(ana, own + "/certificates", "paper", "Court", "got", "2024-05-02", "until", "");
        visits.sent(ana, own + "/hours", "weekday", "2", "opens", "09:00", "closes", "12:00");
        visits.sent(ana, own + "/days", "day", "2099-02-03", "there", "no");
        visits.sent(ana, own + "/conflicts", "client", client.toString());
        Document page = visits.look(dispatcher, own);
        assertThat(page.select("section[aria-labelledby=tongues] .cards p").eachText())
                .containsExactly("Arabic · Darija · C1, difficult talks · both ways");
        assertThat(page.select("section[aria-labelledby=week]").text())
                .contains("Tuesday, 09:00 to 12:00", "cannot be asked");
        assertThat(page.select("section[aria-labelledby=apart]").text()).contains("Hospital");
        assertThat(known().conflicts()).containsExactly(client);
        visits.sent(ana, own + "/tongues/removal", "spoken", "ar", "variety", "Darija");
        visits.sent(ana, own + "/hours/removal", "weekday", "2");
        visits.sent(
                ana,
                own + "/certificates/removal",
                "certificate",
                page.select("input[name=certificate]").val());
        assertThat(known().certificates()).isEmpty();
        visits.sent(ana, own + "/days", "day", "2099-02-03", "there", "usual");
        visits.sent(ana, own + "/conflicts/removal", "client", client.toString());
        assertThat(known().tongues()).isEmpty();
        assertThat(known().week()).isEqualTo(new Week(List.of(), Map.of()));
        assertThat(known().conflicts()).isEmpty();
        assertThat(visits.look(dispatcher, list).select(".cards h2").text()).contains("Ana Interpreter");
    }

    @Test
    void saysWhichCertificatesRanOutAndForgetsDaysThatAreOver() throws Exception {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        String[] old = {
            "paper", "Court", "got", "2020-05-02", "until", today.minusDays(1).toString()
        };
        visits.sent(ana, own + "/certificates", old);
        visits.sent(ana, own + "/days", "day", today.minusDays(1).toString(), "there", "no");
        visits.sent(ana, own + "/days", "day", today.toString(), "there", "no");
        assertThat(visits.look(ana, own)
                        .select("section[aria-labelledby=papers] .tag")
                        .eachText())
                .containsExactly("ran out");
        assertThat(visits.look(ana, own).select("section[aria-labelledby=week] .prose li"))
                .hasSize(1);
        assertThat(visits.look(dispatcher, list).select(".card .tag").eachText())
                .contains("A certificate ran out");
        String[] newer = {
            "paper",
            "court",
            "got",
            today.toString(),
            "until",
            today.plusDays(59).toString()
        };
        visits.sent(ana, own + "/certificates", newer);
        assertThat(visits.look(ana, own)
                        .select("section[aria-labelledby=papers] .tag")
                        .eachText())
                .containsExactly("ran out", "runs out soon");
        assertThat(visits.look(dispatcher, list).select(".card .tag").eachText())
                .contains("A certificate runs out soon")
                .doesNotContain("A certificate ran out");
    }

    @Test
    void doesNotSetTheirOwnPay() throws Exception {
        String version = visits.look(ana, own).select("input[name=version]").attr("value");
        visits.sent(
                ana,
                own,
                "version",
                version,
                "status",
                "EMPLOYEE",
                "ceiling",
                "999999",
                "modes",
                "VIDEO",
                "gender",
                "WOMAN");
        assertThat(known().status()).isEqualTo(Status.VOLUNTEER);
        assertThat(known().ceiling()).isEqualByComparingTo("1308.38");
        assertThat(known().gender()).isEqualTo(Gender.WOMAN);
        assertThat(visits.send(ana, own, "version", version, "modes", "VIDEO").getStatus())
                .isEqualTo(422);
    }

    @Test
    void refusesWhatCannotBeAndKeepsWhatWasTyped() throws Exception {
        for (String[] form : new String[][] {
            {"/tongues", "language", "xx", "level", ""},
            {"/certificates", "paper", "", "got", "soon"},
            {"/certificates", "paper", "Court", "got", "2024-05-02", "until", "2023-01-01"},
            {"/hours", "weekday", "9", "opens", "12:00", "closes", "09:00"},
            {"/days", "day", "never"},
            {"/conflicts", "client", "nobody"}
        }) {
            var answer = visits.send(ana, own + form[0], Arrays.copyOfRange(form, 1, form.length));
            assertThat(answer.getStatus()).as(form[0]).isEqualTo(422);
            assertThat(Jsoup.parse(answer.getContentAsString()).select("[aria-invalid=true], .field.wrong"))
                    .as(form[0])
                    .isNotEmpty();
        }
        assertThat(visits.send(dispatcher, own, "modes", "", "version", "1").getStatus())
                .isEqualTo(422);
    }

    @Test
    void isSeenByThemselvesAndThoseWhoSendThemOut() throws Exception {
        Viewer.Person ben = world.member("Ben Interpreter", house, Role.INTERPRETER);
        assertThat(visits.look(ben, list).text()).doesNotContain("Ana Interpreter");
        for (Viewer attacker : List.of(
                Viewer.VISITOR,
                ben,
                world.operator(),
                world.member("Ed", house, Role.EDITOR),
                world.member("Dan", neighbourhood.house("Another"), Role.DISPATCHER))) {
            assertThat(visits.get(attacker, own).getStatus()).isIn(302, 303, 401, 404);
            assertThat(visits.send(attacker, own + "/days", "day", "2099-02-03").getStatus())
                    .isIn(302, 303, 401, 404);
            assertThat(Acting.as(attacker, () -> interpreters.find(house, ana.id())))
                    .isEmpty();
        }
    }

    @Test
    void isGivenToThemAndErased() throws Exception {
        visits.sent(ana, own + "/tongues", "language", "so", "level", "B2", "direction", "FROM");
        var given = Acting.inBackground("personal-data", () -> data.export(ana.id()));
        assertThat(given).containsKeys("profiles", "languages");
        assertThat(given.toString()).contains("Northport", "so");
        Acting.inBackground("personal-data", () -> {
            data.erase(ana.id());
            return null;
        });
        assertThat(Acting.as(dispatcher, () -> interpreters.find(house, ana.id())))
                .isEmpty();
    }
}
