package express.registration;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import express.base.Ids;
import express.base.OrganisationId;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.gatherings.ProgrammesOf;
import express.messaging.Scheduling;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** What is written is read by a library of others. */
class InvitationTest {

    private static final Instant NOW = Instant.parse("2027-01-01T08:00:00Z");
    private static final Gathering GATHERING =
            new Gathering(Ids.next(), "harbour", OrganisationId.next(), 3, null, null, null, true);
    private static final Participant GUEST = guest("أميرة \"الحداد\"", "ar");

    private static Participant guest(String name, String language) {
        return new Participant(
                Ids.next(),
                GATHERING.id(),
                GATHERING.host(),
                OrganisationId.next(),
                Ids.next(),
                1,
                State.CONFIRMED,
                name,
                "amira@example.org",
                language,
                "BE",
                "CIVIL_SOCIETY",
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** Each session is an hour. */
    private static Invitation invitation(int version, String... begins) {
        Programme programme =
                ProgrammesOf.hours("Europe/Brussels", "جلسات طويلة الاسم؛ للتعلم معاً, من \\ كل مكان", begins);
        return new Invitation(
                GATHERING,
                ProgrammesOf.edition(version, NOW, programme),
                GUEST,
                programme.inOrder(),
                "Le réseau",
                new Invitation.Origin(URI.create("https://express.example"), "no-reply@express.example", NOW));
    }

    private static ICalendar read(Scheduling scheduling) {
        List<ICalendar> all = Biweekly.parse(scheduling.calendar()).all();
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().validate(ICalVersion.V2_0).isEmpty())
                .as(all.getFirst().validate(ICalVersion.V2_0).toString())
                .isTrue();
        assertThat(all.getFirst().getMethod().getValue()).isEqualTo(scheduling.method());
        return all.getFirst();
    }

    /** When it takes place, as the library counts the days. */
    private static List<Instant> days(ICalendar calendar, String zone) {
        VEvent first = calendar.getEvents().getFirst();
        List<Instant> days = new ArrayList<>();
        var dates = first.getDateIterator(TimeZone.getTimeZone(zone));
        while (dates.hasNext()) {
            days.add(dates.next().toInstant());
        }
        return days;
    }

    @Test
    void invitesUnderOneNameWithTheNumberOfItsVersion() {
        Scheduling request =
                invitation(3, "2027-03-04T09:00", "2027-03-04T11:00").request().orElseThrow();
        VEvent event = read(request).getEvents().getFirst();
        assertThat(request.method()).isEqualTo("REQUEST");
        assertThat(event.getUid().getValue()).isEqualTo(GATHERING.id() + "." + GUEST.id() + "@express.example");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2027-03-04T08:00:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2027-03-04T11:00:00Z"));
        assertThat(event.getOrganizer().getEmail()).isEqualTo("no-reply@express.example");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Le réseau");
        assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo("amira@example.org");
        assertThat(event.getAttendees().getFirst().getCommonName()).isEqualTo("أميرة 'الحداد'");
        assertThat(event.getSummary().getValue()).isEqualTo("جلسات طويلة الاسم؛ للتعلم معاً, من \\ كل مكان");
        assertThat(request.calendar()).as("no secret link").doesNotContain("/registrations/");
    }

    @Test
    void cancelsWithAHigherNumber() {
        Scheduling cancellation =
                invitation(3, "2027-03-04T09:00").cancellation().orElseThrow();
        VEvent event = read(cancellation).getEvents().getFirst();
        assertThat(cancellation.method()).isEqualTo("CANCEL");
        assertThat(event.getSequence().getValue()).isEqualTo(4);
        assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(event.getUid().getValue()).isEqualTo(GATHERING.id() + "." + GUEST.id() + "@express.example");
    }

    @Test
    void goesByTheClocksOfItsPlaceWhenTheyAreTurnedMeanwhile() {
        ICalendar spring = read(invitation(1, "2027-03-27T09:00", "2027-03-28T09:00", "2027-03-29T09:00")
                .request()
                .orElseThrow());
        assertThat(days(spring, "Europe/Brussels"))
                .containsExactly(
                        Instant.parse("2027-03-27T08:00:00Z"),
                        Instant.parse("2027-03-28T07:00:00Z"),
                        Instant.parse("2027-03-29T07:00:00Z"));
        ICalendar autumn = read(
                invitation(1, "2027-10-30T09:00", "2027-10-31T09:00").request().orElseThrow());
        assertThat(days(autumn, "Europe/Brussels"))
                .containsExactly(Instant.parse("2027-10-30T07:00:00Z"), Instant.parse("2027-10-31T08:00:00Z"));
        assertThat(autumn.getTimezoneInfo().getTimezones()).isNotEmpty();
    }

    @Test
    void leavesOutDaysWithoutSessionsAndSaysWhereOneGoesOtherwise() {
        ICalendar calendar = read(invitation(2, "2027-05-03T09:00", "2027-05-05T09:00", "2027-05-06T10:30")
                .request()
                .orElseThrow());
        assertThat(calendar.getEvents()).hasSize(2);
        assertThat(days(calendar, "Europe/Brussels"))
                .as("the fourth has a beginning of its own")
                .containsExactly(
                        Instant.parse("2027-05-03T07:00:00Z"),
                        Instant.parse("2027-05-05T07:00:00Z"),
                        Instant.parse("2027-05-06T07:00:00Z"));
        VEvent other = calendar.getEvents().getLast();
        assertThat(other.getRecurrenceId().getValue().toInstant()).isEqualTo(Instant.parse("2027-05-06T07:00:00Z"));
        assertThat(other.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2027-05-06T08:30:00Z"));
        assertThat(calendar.getEvents())
                .as("RFC 5546 allows one name only")
                .extracting(it -> it.getUid().getValue())
                .containsOnly(GATHERING.id() + "." + GUEST.id() + "@express.example");
    }

    @Test
    void foldsLinesByOctets() {
        String text = invitation(1, "2027-03-04T09:00", "2027-03-05T09:00")
                .request()
                .orElseThrow()
                .calendar();
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void isNothingWhereNothingConcernsThem() {
        assertThat(invitation(1).request()).isEmpty();
    }
}
