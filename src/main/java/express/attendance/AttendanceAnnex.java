package express.attendance;

import express.credentials.Seals;
import express.gatherings.Gathering;
import express.gatherings.GatheringAnnex;
import express.gatherings.Hosting;
import express.gatherings.Programme;
import express.lobby.LobbyPart;
import express.registration.Participant;
import express.registration.PlaceAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way to the sheets for the host; to the word, their minutes and their certificate for participants. */
@Component
class AttendanceAnnex implements GatheringAnnex, PlaceAnnex, LobbyPart {

    record Way(String path) {}

    /**
     * @param words whether a word can be typed now
     * @param attendee as far as they attended anything
     * @param erased whether their name was erased from their certificate
     * @param until to when proof of it is kept
     */
    record Mine(String path, boolean words, @Nullable Attendee attendee, boolean erased, String until) {}

    private final Hosting hosting;
    private final Hearing hearing;
    private final Reckoning reckoning;
    private final Backstage backstage;
    private final Seals seals;
    private final InstantSource time;

    AttendanceAnnex(
            Hosting hosting,
            Hearing hearing,
            Reckoning reckoning,
            Backstage backstage,
            Seals seals,
            InstantSource time) {
        this.hosting = hosting;
        this.hearing = hearing;
        this.reckoning = reckoning;
        this.backstage = backstage;
        this.seals = seals;
        this.time = time;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Content> show(Screen screen, Gathering gathering, Programme programme) {
        return hosting.arranges(screen.viewer(), gathering.host()) && !gathering.calledOff()
                ? Optional.of(screen.part("attendance/way", new Way(HostDoor.path(gathering))))
                : Optional.empty();
    }

    /** Nothing before it begins. */
    @Override
    public Optional<Content> show(
            Screen screen, Gathering gathering, Programme programme, Participant participant, String path) {
        if (programme.begins().isAfter(time.instant())) {
            return Optional.empty();
        }
        Sheet sheet = backstage.look(() -> reckoning.of(gathering, programme, participant.id()));
        Attendee attendee = sheet.present().stream().findFirst().orElse(null);
        boolean words = !hearing.open(gathering, programme).isEmpty();
        if (!words && attendee == null) {
            return Optional.empty();
        }
        String until = screen.date(sheet.book().keepUntil(gathering, programme.zone()));
        boolean erased = attendee != null
                && attendee.certified()
                        .filter(it -> seals.find(it.credential()).isEmpty())
                        .isPresent();
        return Optional.of(screen.part("attendance/mine", new Mine(path, words, attendee, erased, until)));
    }

    @Override
    public Optional<Content> show(Screen screen, Gathering gathering, Programme programme, UUID participant) {
        return hearing.open(gathering, programme).isEmpty()
                ? Optional.empty()
                : Optional.of(screen.part("attendance/heard", new Way(gathering.path() + "/words")));
    }
}
