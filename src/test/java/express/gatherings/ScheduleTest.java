package express.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import express.Conformance;
import express.base.Ids;
import express.base.OrganisationId;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScheduleTest {

    private static final URI SITE = URI.create("https://express.example");

    private static Schedule schedule(String slug) {
        var gathering = new Gathering(Ids.next(), slug, OrganisationId.next(), 3, null, null, null, false);
        return new Schedule(
                gathering,
                Sketch.programme(
                        "Europe/Brussels",
                        Sketch.session(
                                Ids.next(),
                                "Opening <b>\u0007 & more",
                                "2027-10-31T00:30",
                                180,
                                Sketch.ROOM,
                                Sketch.TRACK,
                                List.of(Sketch.SPEAKER)),
                        Sketch.session("Nowhere", "2027-11-01T09:30", 1_440, Ids.next()),
                        Sketch.session("Beside", "2027-11-01T09:30", 45, Sketch.OTHER_ROOM)),
                SITE,
                Locale.ENGLISH);
    }

    @Test
    void isValidByTheSchemaOfItsReaders() throws Exception {
        Conformance.with("schedule", folder -> {
            var schema = SchemaFactory.newDefaultInstance()
                    .newSchema(folder.resolve("schedule.xsd").toFile());
            for (String slug : List.of("harbour", "lt")) {
                String xml = ScheduleXml.of(schedule(slug));
                schema.newValidator().validate(new StreamSource(new StringReader(xml)));
            }
        });
    }

    @Test
    void putsSessionsIntoDaysAndRooms() {
        List<Schedule.Day> days = schedule("harbour").days();
        assertThat(days).extracting(Schedule.Day::index).containsExactly(1, 2);
        assertThat(days.getFirst().start()).isEqualTo("2027-10-31T00:00:00+02:00");
        assertThat(days.getFirst().end()).as("after clocks are turned back").isEqualTo("2027-11-01T00:00:00+01:00");
        Schedule.Event opening = days.getFirst().rooms().get("Plenary").getFirst();
        assertThat(opening.duration()).isEqualTo("03:00");
        assertThat(opening.persons()).containsExactly("Ada Lambert – president of a federation");
        assertThat(days.getLast().rooms()).containsOnlyKeys(Schedule.NOWHERE, "Room 1");
        assertThat(days.getLast().rooms().get(Schedule.NOWHERE).getFirst().duration())
                .isEqualTo("24:00");
    }

    @Test
    void saysTheSameAsJson() {
        JsonNode json = JsonMapper.shared().readTree(ScheduleJson.of(schedule("harbour")));
        JsonNode conference = json.at("/schedule/conference");
        assertThat(json.at("/schedule/version").asString()).isEqualTo("3");
        assertThat(conference.at("/acronym").asString()).isEqualTo("harbour");
        assertThat(conference.at("/days/0/rooms/Plenary/0/title").asString()).startsWith("Opening <b>");
        assertThat(conference.at("/days/0/rooms/Plenary/0/date").asString()).isEqualTo("2027-10-31T00:30:00+02:00");
    }
}
