package express.beginnings;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import express.ModuleTest;
import express.Neighbourhood;
import express.Visits;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Family;
import express.directory.Organisation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ModuleTest
class MeetingPagesTest {

    @Autowired
    World world;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Visits visits;

    private Viewer.Person cora;
    private Viewer.Person ada;
    private String net;

    @BeforeEach
    void begin() {
        OrganisationId house = neighbourhood.house("First house");
        NetworkId network = neighbourhood.networkOf(house);
        cora = world.coordinator("Cora", network);
        ada = world.member("Ada", house, Role.ADVISER);
        net = "/networks/" + Neighbourhood.slugOf(network);
    }

    private void meet(String version, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of(
                "version",
                version,
                "host",
                "Town; hall",
                "weeks",
                "4",
                "first",
                "2026-01-06",
                "place",
                "Rue 1, Valbrume"));
        fields.addAll(List.of(more));
        visits.sent(cora, net + "/start/rhythm", fields.toArray(String[]::new));
    }

    private VEvent event() throws Exception {
        MockHttpServletResponse answer = visits.get(ada, net + "/meetings.ics");
        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        ICalendar read = Biweekly.parse(answer.getContentAsString()).first();
        assertThat(read.validate(ICalVersion.V2_0).isEmpty())
                .as(read.validate(ICalVersion.V2_0).toString())
                .isTrue();
        assertThat(read.getEvents()).hasSize(1);
        return read.getEvents().getFirst();
    }

    @Test
    void giveTheMeetingsToCalendars() throws Exception {
        meet("0", "hour", "9:00");
        assertThat(visits.look(ada, net + "/start").select("a[href=" + net + "/meetings.ics]"))
                .hasSize(1);
        VEvent event = event();
        assertThat(event.getLocation().getValue()).isEqualTo("Rue 1, Valbrume");
        assertThat(event.getDescription().getValue()).endsWith("Town; hall");
        assertThat(event.getSummary().getValue()).startsWith("Meeting of ");
        assertThat(event.getUid().getValue()).startsWith("meetings-").contains("@");
        var days = event.getDateIterator(TimeZone.getTimeZone("Europe/Brussels"));
        List<Instant> next =
                Stream.generate(days::next).limit(4).map(Date::toInstant).toList();
        assertThat(next.getFirst().plusSeconds(4 * 7 * 86_400)).isEqualTo(next.get(1));
    }

    @Test
    void takeTheirOwnPlaceAgainWhenTheyChange() throws Exception {
        meet("0", "hour", "14:00");
        VEvent before = event();
        meet("1", "hour", "15:30");
        VEvent after = event();
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        meet("2", "hour", "");
        assertThat(event().getDateStart().getValue().hasTime()).isFalse();
    }

    @Test
    void lastAsLongAsIsSaidOrTwoHours() throws Exception {
        meet("0", "hour", "9:00");
        assertThat(minutes(event())).isEqualTo(120);
        meet("1", "hour", "9:00", "until", "12:30");
        assertThat(minutes(event())).isEqualTo(210);
        meet("2", "hour", "", "until", "");
        assertThat(event().getDateEnd()).as("a whole day").isNull();
    }

    private static long minutes(VEvent event) {
        return Duration.between(
                        event.getDateStart().getValue().toInstant(),
                        event.getDateEnd().getValue().toInstant())
                .toMinutes();
    }

    @Test
    void areForThoseWhoWorkInTheNetwork() throws Exception {
        assertThat(visits.get(ada, net + "/meetings.ics").getStatus())
                .as("nobody has said when")
                .isEqualTo(404);
        meet("0");
        Viewer stranger = world.member("Sami", neighbourhood.house("Elsewhere"), Role.ADMINISTRATOR);
        assertThat(visits.get(stranger, net + "/meetings.ics").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "BE,Europe/Brussels",
        "DE,Europe/Berlin",
        "ES,Europe/Madrid",
        "PT,Europe/Lisbon",
        "IT,Europe/Rome",
        "SE,Europe/Stockholm"
    })
    void keepTheTimeOfTheirCountry(String country, String zone) {
        assertThat(MeetingCalendar.zone(List.of(of(country), of(null), of(country), of("FR"))))
                .hasToString(zone);
    }

    private static Organisation of(@Nullable String country) {
        return new Organisation(
                OrganisationId.next(), "x", "X", Family.CIVIL_SOCIETY, "Valbrume", country, null, null, null);
    }
}
