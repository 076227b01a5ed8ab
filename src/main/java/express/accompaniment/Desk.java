package express.accompaniment;

import express.base.Forbidden;
import express.base.NotFound;
import express.base.Viewer;
import express.directory.Organisation;
import express.journeys.Called;
import express.journeys.CaseFile;
import express.journeys.CaseFile.State;
import express.journeys.FileDoor;
import express.journeys.Journeys;
import express.journeys.Names;
import express.journeys.Standing;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody sits down to the file of one person: who has the case writes, others read what is open to them. */
@Component
@Transactional
class Desk {

    /** @param called nothing, if the name is not for the viewer */
    record Seat(Organisation house, CaseFile journey, Standing standing, Optional<Called> called) {

        String path() {
            return "/organisations/" + house.slug() + "/journeys/" + journey.id();
        }

        boolean writes() {
            return standing == Standing.CASE;
        }
    }

    private final FileDoor door;
    private final Journeys journeys;
    private final Names names;
    private final Noting noting;

    Desk(FileDoor door, Journeys journeys, Names names, Noting noting) {
        this.door = door;
        this.journeys = journeys;
        this.names = names;
        this.noting = noting;
    }

    /** Looks at a part of it, which is noted. Files that wait for a yes have no parts yet. */
    Seat look(Viewer viewer, String slug, String id, String part) {
        Seat seat = seat(door.open(viewer, slug, id));
        if (seat.standing() == Standing.OUTSIDE) {
            throw new Forbidden();
        }
        noting.seen(viewer, seat.journey(), part);
        return seat;
    }

    private Seat seat(FileDoor.Opened file) {
        if (file.journey().state() == State.ASKED) {
            throw new NotFound();
        }
        return new Seat(
                file.house(),
                file.journey(),
                file.standing(),
                names.find(file.journey().id()));
    }

    @Transactional(readOnly = true)
    Seat write(Viewer viewer, String slug, String id) {
        return seat(door.write(viewer, slug, id));
    }

    /** Who may give the case on: who has it, or administers the organisation, who sees no name. */
    @Transactional(readOnly = true)
    Seat give(Viewer viewer, String slug, String id) {
        Seat seat = seat(door.open(viewer, slug, id));
        if (!seat.writes()
                && !AccompanimentAccess.maySupervise(viewer, seat.house().id())) {
            throw new Forbidden();
        }
        return seat;
    }

    /** The files of a person, which are all theirs. */
    @Transactional(readOnly = true)
    List<CaseFile> listOwn(Viewer viewer) {
        return journeys.listOf(viewer.id()).stream()
                .filter(it -> it.state() != State.ASKED)
                .toList();
    }

    @Transactional(readOnly = true)
    CaseFile own(Viewer viewer, String id) {
        return listOwn(viewer).stream()
                .filter(it -> it.id().toString().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
