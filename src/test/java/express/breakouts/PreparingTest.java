package express.breakouts;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.Viewer;
import express.breakouts.Aides.Aide;
import express.breakouts.Forum.Meeting;
import express.breakouts.Problem.Guest;
import express.breakouts.Problem.Pin;
import express.database.Acting;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.gatherings.Session;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class PreparingTest {

    @Autowired
    Forum forum;

    @Autowired
    Visits visits;

    @Autowired
    Preparing preparing;

    @Autowired
    Programmes programmes;

    @Autowired
    Gatherings gatherings;

    @Autowired
    Aides aides;

    private Problem prepare(Meeting it) {
        Gathering now = gatherings.find(it.gathering().key()).orElseThrow();
        return Acting.as(it.host().coordinator(), () -> preparing.prepare(now, programmes.get(now), false));
    }

    private static Guest guest(Problem problem, UUID id) {
        return problem.guests().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesWhatParticipantsSaid() throws Exception {
        Meeting it = forum.meeting(6);
        List<Session> themes = programmes.get(it.gathering()).breakouts();
        visits.sent(
                Viewer.VISITOR,
                forum.place(it, 1),
                "languages",
                "sv,en",
                "interpretation",
                "ar",
                "rank-" + themes.get(2).id(),
                "1",
                "rank-" + themes.get(0).id(),
                "2");
        visits.sent(Viewer.VISITOR, forum.place(it, 2), "purposes", "LIST");
        Problem problem = prepare(it);
        Guest one = guest(problem, it.guest(1));
        assertThat(one.languages()).as("as they asked").containsExactly("ar");
        assertThat(one.ranking())
                .containsExactly(themes.get(2).id(), themes.get(0).id());
        assertThat(one.country()).isEqualTo("SE");
        assertThat(guest(problem, it.guest(2)).languages())
                .as("who said nothing follows what the programme is held in")
                .isEqualTo(programmes.get(it.gathering()).facts().languages());
        visits.sent(
                it.host().coordinator(),
                it.path() + "/rules",
                "sizes",
                "LOOSE",
                "wishes",
                "SOME",
                "countries",
                "NOT",
                "families",
                "NOT",
                "others",
                "NOT",
                "as-asked",
                "no");
        assertThat(guest(prepare(it), it.guest(1)).languages()).containsExactly("sv", "en", "ar");
        visits.sent(it.host().coordinator(), it.path() + "/helpers", "parts-" + it.guest(1), "INTERPRETS");
        assertThat(guest(prepare(it), it.guest(1)).does(Part.INTERPRETS)).isTrue();
    }

    @Test
    void leavesOutWhoDoesNotCome() throws Exception {
        Meeting it = forum.meeting(4);
        assertThat(prepare(it).guests()).hasSize(4);
        forum.leaves(it, 3);
        Problem problem = prepare(it);
        assertThat(problem.guests())
                .extracting(Guest::id)
                .doesNotContain(it.guest(3))
                .hasSize(3);
        assertThat(problem.slots()).hasSize(2).allMatch(slot -> slot.tables().size() == 3);
        assertThat(prepare(it)).isEqualTo(problem);
    }

    @Test
    void putsASpeakerWhoInterpretsWhereTheySpeak() throws Exception {
        Meeting it = forum.meeting(4);
        Programme programme = programmes.get(it.gathering());
        var rana = new Programme.Speaker(UUID.randomUUID(), "Rana Yusuf", List.of("interpreter"), true);
        Session hers = forum.rounds(it).getFirst().sessions().get(1);
        Programme with = speaking(programme, rana, hers);
        Acting.as(it.host().coordinator(), () -> {
            aides.put(it.gathering(), List.of(new Aide(rana.id(), List.of(Part.INTERPRETS), List.of("ar", "en"))));
            return null;
        });
        Problem problem = Acting.as(it.host().coordinator(), () -> preparing.prepare(it.gathering(), with, false));
        assertThat(problem.pins()).containsExactly(new Pin(rana.id(), hers.id()));
        assertThat(guest(problem, rana.id()).languages()).containsExactly("ar", "en");
        assertThat(problem.guests()).hasSize(5);
        assertThat(prepare(it).guests()).as("not in the programme").hasSize(4);
    }

    private static Programme speaking(Programme it, Programme.Speaker speaker, Session where) {
        return new Programme(
                it.facts(),
                it.said(),
                it.rooms(),
                it.tracks(),
                List.of(speaker),
                it.sessions().stream()
                        .map(one -> one.id().equals(where.id()) ? by(one, speaker.id()) : one)
                        .toList());
    }

    private static Session by(Session it, UUID speaker) {
        return new Session(
                it.id(),
                it.edition(),
                it.kind(),
                it.begins(),
                it.minutes(),
                it.room(),
                it.track(),
                List.of(speaker),
                it.practices(),
                it.step(),
                it.languages(),
                it.said());
    }
}
