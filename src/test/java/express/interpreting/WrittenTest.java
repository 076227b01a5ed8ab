package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Viewer;
import express.database.Acting;
import express.interpreters.Profiles;
import express.interpreters.Tongue;
import express.interpreting.Collective.Work;
import express.tariffs.Line;
import express.tariffs.Scale;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A text of a thousand words: 0.18 for each is charged, and 0.12 is paid. */
@ModuleTest
class WrittenTest {

    @Autowired
    Collective collective;

    @Autowired
    Profiles profiles;

    @Autowired
    Requests requests;

    @Autowired
    MissionPages.Shelf shelf;

    @Autowired
    MonthLines months;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    InstantSource time;

    private Work work;
    private LocalDate due;

    @BeforeEach
    void begin() {
        work = collective.atWork();
        due = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).plusDays(5);
        Acting.as(work.dispatcher(), () -> {
            var into = new Tongue("ti", "", Tongue.Level.NATIVE, Tongue.Direction.INTO);
            profiles.speak(work.house(), work.ben().id(), into);
            return null;
        });
    }

    private String[] text(String... changed) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "language", "ti",
                "day", due.toString(),
                "time", "17:00",
                "mode", "WRITTEN",
                "words", "1000",
                "direction", "FROM",
                "place", "Portal of the hospital",
                "topic", "HEALTH",
                "reference", "T-9"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        List<String> flat = new ArrayList<>();
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return flat.toArray(String[]::new);
    }

    private static String id(String asked) {
        return asked.substring(asked.lastIndexOf('/') + 1);
    }

    private String desk(String asked) {
        return work.house("/missions/" + id(asked));
    }

    private String taken() throws Exception {
        String asked = visits.sent(work.nurse(), work.asking(), text());
        visits.sent(
                work.dispatcher(),
                desk(asked) + "/offers",
                "whom",
                work.ana().id().toString());
        visits.sent(work.ana(), "/missions/" + id(asked) + "/answers", "answer", "yes");
        return asked;
    }

    private String sum(Viewer.Person viewer, String asked, Scale scale) {
        return Acting.as(
                viewer,
                () -> shelf.ledger()
                        .list(requests.get(work.house(), UUID.fromString(id(asked))), scale)
                        .toString());
    }

    @Test
    void isAskedForTakenDeliveredAndSettled() throws Exception {
        String asked = taken();
        assertThat(mailbox.list(World.emailOf(work.ana().id())).toString()).contains("Can you translate a text?");
        assertThat(mailbox.subject(World.emailOf(work.nurse().id()))).contains("Somebody translates your text");
        String mission = "/missions/" + id(asked);
        assertThat(visits.look(work.ana(), mission).text())
                .contains("1,000 words", "out of this language", "Portal of the hospital")
                .doesNotContain("minutes");
        assertThat(visits.look(work.ana(), mission).select("form[action$=/sheet]"))
                .isEmpty();
        assertThat(visits.send(work.ben(), mission + "/delivery").getStatus()).isEqualTo(404);
        visits.sent(work.ana(), mission + "/delivery");
        assertThat(visits.send(work.ana(), mission + "/delivery").getStatus()).isEqualTo(422);
        assertThat(sum(work.treasurer(), asked, Scale.CHARGE)).contains(Line.Kind.WORDS.name(), "180.00");
        assertThat(sum(work.treasurer(), asked, Scale.PAY)).contains("120.00");
        assertThat(mailbox.subject(World.emailOf(work.nurse().id()))).contains("A translation is delivered");
        assertThat(visits.look(work.nurse(), asked).text()).contains("Words translated", "180");
        assertThat(Acting.as(work.treasurer(), () -> months.tally(work.house(), due.withDayOfMonth(1))))
                .extracting(Tally::done, Tally::words, Tally::minutes)
                .containsExactly(tuple(1, 1000L, 0L));
    }

    @Test
    void goesOnlyToWhoTranslatesThatWay() throws Exception {
        String out = visits.sent(work.nurse(), work.asking(), text());
        assertThat(visits.look(work.dispatcher(), desk(out))
                        .select("input[name=whom]")
                        .eachAttr("value"))
                .containsExactly(work.ana().id().toString());
        String into = visits.sent(work.nurse(), work.asking(), text("direction", "INTO"));
        assertThat(visits.look(work.dispatcher(), desk(into))
                        .select("input[name=whom]")
                        .eachAttr("value"))
                .containsExactlyInAnyOrder(
                        work.ana().id().toString(), work.ben().id().toString());
    }

    @Test
    void isDueInFullOnceAccepted() throws Exception {
        String asked = taken();
        visits.sent(work.nurse(), asked + "/cancellation");
        assertThat(sum(work.treasurer(), asked, Scale.CHARGE)).contains("180.00");
        assertThat(visits.send(work.ana(), "/missions/" + id(asked) + "/delivery")
                        .getStatus())
                .isEqualTo(422);
    }

    /** Nobody has to be anywhere: two texts for the same hour and a talk then are no trouble. */
    @Test
    void takesNobodyUp() throws Exception {
        taken();
        String second = taken();
        assertThat(visits.look(work.nurse(), second).text()).contains("Ana Interpreter");
        String talk =
                visits.sent(work.nurse(), work.asking(), text("mode", "TELEPHONE", "minutes", "60", "time", "16:30"));
        assertThat(visits.look(work.dispatcher(), desk(talk))
                        .select("input[name=whom]")
                        .eachAttr("value"))
                .contains(work.ana().id().toString());
    }

    @Test
    void saysHowLongAndWhichWayAndOnce() throws Exception {
        for (String[] wrong : List.of(
                text("words", "0"),
                text("words", "100001"),
                text("direction", "BOTH"),
                text("place", ""),
                text("repeated", "yes", "last", due.plusWeeks(3).toString(), "weeks", "1"))) {
            assertThat(visits.send(work.nurse(), work.asking(), wrong).getStatus())
                    .isEqualTo(422);
        }
        String mission = "/missions/" + id(taken());
        assertThat(visits.send(work.ana(), mission + "/sheet", "began", "10:00").getStatus())
                .isEqualTo(404);
    }
}
