package express.registration;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.gatherings.Gathering;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What letters put into calendars, and the calendar that a participant follows. */
@ModuleTest
class CalendarLettersTest {

    @Autowired
    Harbour harbour;

    @Autowired
    Visits visits;

    @Autowired
    Mailbox mailbox;

    @Autowired
    RegistrationPost post;

    private final String email = Ids.next() + "@example.org";
    private Harbour.House host;
    private String path;
    private Gathering gathering;
    private String place;

    @BeforeEach
    void register() throws Exception {
        host = harbour.house("Host", "BE");
        path = harbour.published(host, "ltta");
        gathering = harbour.open(host, path, 5);
        visits.sent(
                host.coordinator(),
                path + "/participants",
                "organisation",
                host.id().toString(),
                "letters",
                "ar",
                "name-1",
                "أميرة",
                "email-1",
                email);
        carry();
        place = mailbox.link(email);
    }

    private void carry() {
        for (int i = 0; i < 40; i++) {
            Acting.inBackground(post.name(), () -> {
                post.run();
                return null;
            });
        }
    }

    private JsonNode latest() {
        return mailbox.list(email).getFirst().get("scheduling");
    }

    private VEvent event() {
        return Biweekly.parse(latest().get("calendar").asString())
                .first()
                .getEvents()
                .getFirst();
    }

    private Map<String, VEvent> followed() throws Exception {
        String text = visits.get(Viewer.VISITOR, place + ".ics").getContentAsString();
        return read(text);
    }

    private static Map<String, VEvent> read(String text) {
        return Biweekly.parse(text).first().getEvents().stream()
                .collect(Collectors.toMap(it -> it.getUid().getValue(), it -> it));
    }

    private String moved() throws Exception {
        String session = visits.look(host.coordinator(), path + "/draft")
                .select(".slot a[href*=/sessions/]")
                .first()
                .attr("href");
        visits.sent(host.coordinator(), session + "/moves", "by", "-15");
        visits.sent(host.coordinator(), path + "/publications");
        carry();
        return session.replaceFirst(".*/", "");
    }

    @Test
    void inviteUpdateAndCancelUnderOneName() throws Exception {
        assertThat(latest().get("method").asString()).isEqualTo("REQUEST");
        String name = event().getUid().getValue();
        assertThat(event().getSequence().getValue()).isEqualTo(1);
        assertThat(event().getAttendees().getFirst().getEmail()).isEqualTo(email);
        moved();
        assertThat(latest().get("method").asString()).isEqualTo("REQUEST");
        assertThat(event().getUid().getValue()).isEqualTo(name);
        assertThat(event().getSequence().getValue()).isEqualTo(2);
        visits.sent(Viewer.VISITOR, place + "/cancellation");
        carry();
        assertThat(latest().get("method").asString()).isEqualTo("CANCEL");
        assertThat(event().getUid().getValue()).isEqualTo(name);
        assertThat(event().getSequence().getValue()).isEqualTo(3);
    }

    /** Sends the form of the facts as it stands, but for one field. */
    private void resend(String page, String field, String value) throws Exception {
        Element form = visits.look(host.coordinator(), page).selectFirst("main form[action^=" + page + "]:has(#title)");
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input:not([type=radio]):not([type=checkbox]), textarea")
                .forEach(it -> fields.put(it.attr("name"), it.val()));
        form.select("input[checked]").forEach(it -> fields.merge(it.attr("name"), it.val(), (a, b) -> a + "," + b));
        form.select("option[selected]").forEach(it -> fields.put(it.parent().attr("name"), it.val()));
        fields.put(field, value);
        visits.sent(
                host.coordinator(),
                page,
                fields.entrySet().stream()
                        .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                        .toArray(String[]::new));
        visits.sent(host.coordinator(), path + "/publications");
        carry();
    }

    @Test
    void updateWhatIsOtherwiseOfTheWholeThoughNoSessionIs() throws Exception {
        int letters = mailbox.list(email).size();
        resend(path + "/facts", "place", "Maison du Quai, Liège");
        assertThat(mailbox.list(email)).hasSize(letters + 1);
        assertThat(mailbox.text(email)).contains("Maison du Quai, Liège");
        assertThat(latest().get("method").asString()).isEqualTo("REQUEST");
        assertThat(event().getSequence().getValue()).isEqualTo(2);
        assertThat(event().getLocation().getValue()).isEqualTo("Maison du Quai, Liège");
        resend(path + "/facts", "mode", "BLENDED");
        assertThat(event().getSequence().getValue()).isEqualTo(3);
        resend(path + "/facts", "number", "C9");
        assertThat(mailbox.list(email)).as("what concerns no participant").hasSize(letters + 2);
    }

    @Test
    void updateWhereOnlyARoomIsOtherwise() throws Exception {
        visits.sent(host.coordinator(), path + "/places", "room-new", "Blue room");
        Document places = visits.look(host.coordinator(), path + "/places");
        String room = places.select("input[name^=room-]:not([name=room-new])").stream()
                .filter(it -> it.val().equals("Blue room"))
                .findFirst()
                .orElseThrow()
                .attr("name");
        visits.sent(host.coordinator(), path + "/publications");
        carry();
        int letters = mailbox.list(email).size();
        String session = visits.look(host.coordinator(), path + "/draft")
                .select(".slot a[href*=/sessions/]")
                .first()
                .attr("href");
        resend(session, "room", room.replace("room-", ""));
        assertThat(mailbox.list(email)).hasSize(letters + 1);
        assertThat(mailbox.text(email)).contains("Blue room");
        assertThat(latest().get("method").asString()).isEqualTo("REQUEST");
    }

    @Test
    void cancelWhatIsCalledOff() throws Exception {
        visits.sent(host.coordinator(), path + "/cancellation");
        carry();
        assertThat(latest().get("method").asString()).isEqualTo("CANCEL");
        assertThat(event().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(followed().values()).allMatch(it -> it.getStatus().getValue().equals("CANCELLED"));
    }

    @Test
    void putNothingIntoCalendarsOfThoseWhoWait() throws Exception {
        harbour.open(host, path, 1);
        String late = Ids.next() + "@example.org";
        visits.sent(
                host.coordinator(),
                path + "/participants",
                "organisation",
                host.id().toString(),
                "letters",
                "en",
                "name-1",
                "Late",
                "email-1",
                late);
        carry();
        assertThat(mailbox.list(late).getFirst().get("scheduling").isNull()).isTrue();
        String waiting = mailbox.link(late);
        assertThat(Biweekly.parse(visits.get(Viewer.VISITOR, waiting + ".ics").getContentAsString())
                        .first()
                        .getEvents())
                .isEmpty();
    }

    @Test
    void aParticipantFollowsTheSameAppointmentsAsEverybody() throws Exception {
        String session = moved();
        Map<String, VEvent> all = read(visits.get(Viewer.VISITOR, path + ".ics").getContentAsString());
        Map<String, VEvent> own = followed();
        assertThat(own).containsOnlyKeys(all.keySet());
        VEvent one = read(visits.get(Viewer.VISITOR, path + "/sessions/" + session + ".ics")
                        .getContentAsString())
                .values()
                .iterator()
                .next();
        List<VEvent> same =
                List.of(own.get(one.getUid().getValue()), all.get(one.getUid().getValue()), one);
        assertThat(same).extracting(it -> it.getSequence().getValue()).containsOnly(2);
        assertThat(same)
                .extracting(it -> it.getDateStart().getValue())
                .hasSize(3)
                .containsOnly(one.getDateStart().getValue());
        visits.sent(Viewer.VISITOR, place + "/cancellation");
        assertThat(followed().values()).allMatch(it -> it.getStatus().getValue().equals("CANCELLED"));
        assertThat(visits.get(Viewer.VISITOR, "/registrations/NOTACODE.ics").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theLinkIsNotShownAsACodeToTypeIn() {
        assertThat(mailbox.list(email).getFirst().get("code").isNull()).isTrue();
        assertThat(gathering.version()).isEqualTo(1);
    }
}
