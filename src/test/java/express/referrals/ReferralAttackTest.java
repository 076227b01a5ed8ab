package express.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Ids;
import express.base.Role;
import express.base.Viewer;
import express.journeys.Accompanied;
import express.journeys.Accompanied.House;
import express.referrals.Sendings.Sent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table and every address of a referral, tried by everybody whom it is not for. */
@ModuleTest
class ReferralAttackTest {

    private static final List<String> TABLES =
            List.of("referrals.referral", "referrals.turn", "referrals.appointment", "referrals.link");

    @Autowired
    World world;

    @Autowired
    Accompanied accompanied;

    @Autowired
    Sendings sendings;

    @Autowired
    Referrals referrals;

    @Autowired
    Moving moving;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Amanuel " + Ids.next();
    private Sent sent;
    private Map<String, Viewer> attackers;

    @BeforeEach
    void begin() throws Exception {
        sent = sendings.sent(name);
        House another = accompanied.house();
        Sent elsewhere = sendings.prepared(
                another, accompanied.beside(another, Role.ADVISER), accompanied.open(another, "Somebody"), "NAME");
        attackers = new LinkedHashMap<>();
        attackers.put("a visitor", Viewer.VISITOR);
        attackers.put("the operator", world.operator());
        attackers.put(
                "who coordinates the network",
                world.coordinator("Cora", sent.house().network()));
        attackers.put("an adviser of another network", another.adviser());
        attackers.put(
                "an adviser beside",
                accompanied.beside(sent.house(), Role.ADVISER).adviser());
        attackers.put("somebody with a file of their own", sendings.own(elsewhere));
        attackers.put(
                "an editor of the same house", world.member("Ed", sent.house().id(), Role.EDITOR));
        attackers.put(
                "a colleague without the case",
                world.member("Colin", sent.house().id(), Role.ADVISER));
        attackers.put(
                "who administers the house", world.member("Ada", sent.house().id(), Role.ADMINISTRATOR));
        attackers.put(
                "an editor of the receiver", world.member("Eva", sent.receiver().id(), Role.EDITOR));
        attackers.put("work of another purpose", new Viewer.Background("reviews"));
    }

    @Test
    void showsNoRowOfAnyTable() {
        for (String table : TABLES) {
            attackers.forEach((who, viewer) ->
                    assertThat(read(viewer, table)).as(table + " by " + who).isZero());
        }
        assertThat(read(sent.house().adviser(), "referrals.referral")).isEqualTo(1);
        assertThat(read(sent.receiver().adviser(), "referrals.referral")).isEqualTo(1);
        assertThat(read(sent.receiver().adviser(), "referrals.link")).isZero();
    }

    private long read(Viewer viewer, String table) {
        try {
            return sendings.count(viewer, table, sent);
        } catch (DataAccessException denied) {
            return 0;
        }
    }

    @Test
    void showsTheReceiverNoRowOnceItHasEnded() {
        int version = sendings.now(sent, referrals).version();
        moving.move(
                sent.id(),
                Act.end(Outcome.NOT_REACHED, Side.SENDER, sent.house().adviser().id(), version));
        for (String table : TABLES) {
            assertThat(read(sent.receiver().adviser(), table)).as(table).isZero();
        }
        assertThat(accompanied.count(sent.receiver().adviser(), "journeys.name", sent.journey()))
                .isZero();
    }

    @Test
    void changesNoRowOfAnyTable() {
        List<String> acts = List.of(
                "update referrals.referral set state = 'ACCEPTED' where id = :id",
                "delete from referrals.referral where id = :id",
                "update referrals.referral set outcome = 'HELPED', state = 'ENDED', ended_at = now() where id = :id",
                "update referrals.appointment set cancelled = true where referral_id = :id",
                "delete from referrals.link where referral_id = :id",
                """
                insert into referrals.link (secret_hash, network_id, journey_id, referral_id, side, until)
                select '\\x00', network_id, journey_id, id, 'RECEIVER', 'infinity'
                from referrals.referral
                where id = :id
                """,
                "select journeys.fulfil(consent_id) from referrals.referral where id = :id");
        for (String act : acts) {
            attackers.forEach((who, viewer) ->
                    assertThat(write(viewer, act)).as(act + " by " + who).isZero());
            assertThat(write(sent.receiver().adviser(), act))
                    .as(act + " by the receiver")
                    .isZero();
        }
    }

    @Test
    void movesNoAppointmentForAnybodyElse() throws Exception {
        Instant begins = sendings.appointed(sent, moving, referrals);
        List<String> acts = List.of(
                "update referrals.appointment set wished_at = now() where referral_id = :id",
                "update referrals.appointment set begins_at = now() where referral_id = :id",
                "update referrals.appointment set news = 'OFFERED' where referral_id = :id",
                "delete from referrals.appointment where referral_id = :id");
        for (String act : acts) {
            attackers.forEach((who, viewer) ->
                    assertThat(write(viewer, act)).as(act + " by " + who).isZero());
            assertThat(write(sent.receiver().adviser(), act))
                    .as(act + " by the receiver")
                    .isZero();
        }
        String guessed = "/appointments/" + Ids.next();
        String version = Integer.toString(sendings.now(sent, referrals).version());
        String day = LocalDate.now(ZoneId.systemDefault()).plusDays(5).toString();
        for (var attacker : attackers.entrySet()) {
            if (attacker.getValue() instanceof Viewer.Background) {
                continue;
            }
            for (String path :
                    List.of(sent.sender() + "/turns", sent.receiving() + "/turns", sent.own() + "/turns", guessed)) {
                for (String move : List.of("SHIFT", "AGREE", "KEEP", "CANCEL")) {
                    assertThat(visits.send(
                                            attacker.getValue(),
                                            path,
                                            "move",
                                            move,
                                            "version",
                                            version,
                                            "wished-day",
                                            day,
                                            "wished-hour",
                                            "10:00")
                                    .getStatus())
                            .as(move + " at " + path + " by " + attacker.getKey())
                            .isIn(302, 303, 401, 403, 404, 410, 429);
                }
            }
        }
        assertThat(sendings.now(sent, referrals).state()).isEqualTo(State.APPOINTED);
        assertThat(accompanied.as(
                        sent.house().adviser(),
                        () -> jdbc.sql("select begins_at from referrals.appointment where referral_id = :id")
                                .param("id", sent.id())
                                .query((row, number) -> row.getTimestamp(1).toInstant())
                                .single()))
                .isEqualTo(begins);
    }

    private int write(Viewer viewer, String act) {
        try {
            return sendings.write(viewer, act, sent);
        } catch (DataAccessException denied) {
            return 0;
        }
    }

    @Test
    void answersNobodyAtAnyAddress() throws Exception {
        List<String> pages = List.of(
                sent.sender(),
                sent.receiving(),
                sent.own(),
                sent.house().path(sent.journey()) + "/referrals/new",
                sent.house().path(sent.journey()) + "/referrals/draft?house="
                        + sent.receiver().slug());
        List<String> forms = List.of(
                sent.sender() + "/turns",
                sent.sender() + "/consent",
                sent.sender() + "/refusal",
                sent.receiving() + "/turns",
                sent.own() + "/turns",
                sent.house().path(sent.journey()) + "/referrals");
        for (var attacker : attackers.entrySet()) {
            if (attacker.getValue() instanceof Viewer.Background) {
                continue;
            }
            for (String page : pages) {
                var answer = visits.get(attacker.getValue(), page);
                assertThat(answer.getStatus())
                        .as(page + " by " + attacker.getKey())
                        .isIn(302, 303, 401, 403, 404);
                assertThat(answer.getContentAsString()).doesNotContain(name, Sendings.WORDS);
            }
            for (String form : forms) {
                assertThat(visits.send(attacker.getValue(), form, "move", "END", "outcome", "HELPED", "version", "2")
                                .getStatus())
                        .as(form + " by " + attacker.getKey())
                        .isIn(302, 303, 401, 403, 404);
            }
        }
        assertThat(sendings.now(sent, referrals).state()).isEqualTo(State.SENT);
    }

    @Test
    void letsTheReceiverDoNothingForTheOthers() throws Exception {
        for (String form : List.of(sent.sender() + "/turns", sent.sender() + "/consent", sent.own() + "/turns")) {
            assertThat(visits.send(sent.receiver().adviser(), form, "move", "END", "outcome", "HELPED", "version", "2")
                            .getStatus())
                    .as(form)
                    .isIn(403, 404);
        }
        assertThat(visits.send(sent.receiver().adviser(), sent.receiving() + "/turns", "move", "SEND", "version", "2")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void letsNobodyDecideTheTermsButWhoCoordinates() throws Exception {
        String path = "/networks/" + slug() + "/referral-terms";
        String[] terms = {
            "answering", "9", "clarifying", "9", "appointing", "9", "meeting", "9", "helping", "9", "reminding", "9"
        };
        Map<String, Viewer> others = new LinkedHashMap<>(attackers);
        Viewer cora = others.remove("who coordinates the network");
        others.put("who has the case", sent.house().adviser());
        others.put("the receiver", sent.receiver().adviser());
        for (var other : others.entrySet()) {
            if (!(other.getValue() instanceof Viewer.Background)) {
                assertThat(visits.send(other.getValue(), path, terms).getStatus())
                        .as("terms by " + other.getKey())
                        .isIn(302, 303, 401, 403, 404);
            }
        }
        assertThat(decided()).isZero();
        visits.sent(cora, path, terms);
        assertThat(decided()).isEqualTo(1);
    }

    private String slug() {
        return accompanied.as(
                world.operator(),
                () -> jdbc.sql("select slug from directory.network where id = :id")
                        .param("id", sent.house().network().value())
                        .query(String.class)
                        .single());
    }

    private long decided() {
        return accompanied.as(
                world.operator(),
                () -> jdbc.sql("select count(*) from referrals.terms where network_id = :id")
                        .param("id", sent.house().network().value())
                        .query(Long.class)
                        .single());
    }

    @Test
    void opensNothingByALinkThatWasGuessed() throws Exception {
        String guessed = "/referrals/" + Ids.next();
        for (var attacker : attackers.entrySet()) {
            if (attacker.getValue() instanceof Viewer.Background) {
                continue;
            }
            var answer = visits.get(attacker.getValue(), guessed);
            assertThat(answer.getStatus())
                    .as("looked at by " + attacker.getKey())
                    .isIn(404, 410);
            assertThat(answer.getContentAsString()).doesNotContain(name, Sendings.WORDS);
            assertThat(visits.send(attacker.getValue(), guessed + "/turns", "move", "ACCEPT", "version", "2")
                            .getStatus())
                    .as("answered by " + attacker.getKey())
                    .isIn(403, 404, 410);
        }
        assertThat(sendings.now(sent, referrals).state()).isEqualTo(State.SENT);
    }

    @Test
    void keepsWhatIsDemandedToThoseOfTheNetwork() {
        String demanded = "select count(*) from coverage.referred where network_id = :id";
        for (var attacker : attackers.entrySet()) {
            boolean inside = attacker.getKey().matches(".*(coordinates|operator|house|receiver|beside|case).*");
            if (!inside) {
                assertThat(counted(attacker.getValue(), demanded))
                        .as(attacker.getKey())
                        .isZero();
            }
            assertThat(write(
                            attacker.getValue(),
                            "delete from coverage.referred where network_id = (select network_id from"
                                    + " referrals.referral where id = :id)"))
                    .as("removed by " + attacker.getKey())
                    .isZero();
        }
    }

    private long counted(Viewer viewer, String sql) {
        try {
            return accompanied.as(
                    viewer,
                    () -> jdbc.sql(sql)
                            .param("id", sent.house().network().value())
                            .query(Long.class)
                            .single());
        } catch (DataAccessException denied) {
            return 0;
        }
    }
}
