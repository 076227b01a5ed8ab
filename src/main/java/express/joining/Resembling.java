package express.joining;

import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.journeys.CaseFile;
import express.journeys.Profile;
import express.journeys.Resemblance;
import express.ui.Screen;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Before a file is opened: whom the person resembles, and that it is somebody else, so that nobody is asked again. */
@Component
class Resembling implements Resemblance {

    record ResembledPage(Organisation house, List<Candidate> found, Map<PersonId, String> names) {

        String path(Candidate candidate) {
            return "/organisations/" + house.slug() + "/journeys/"
                    + candidate.journey().id();
        }
    }

    private static final int MOST = 5;

    private final Looking looking;
    private final Finding finding;
    private final Joining joining;
    private final Saying saying;

    Resembling(Looking looking, Finding finding, Joining joining, Saying saying) {
        this.looking = looking;
        this.finding = finding;
        this.joining = joining;
        this.saying = saying;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation house, Profile typed) {
        List<Candidate> found = looking.look(screen.viewer(), house.id(), typed, finding.asked(house.id())).stream()
                .limit(MOST)
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var names = saying.names(
                found.stream().flatMap(it -> it.advisers().stream()).toList());
        return Optional.of(screen.part("joining/resembled", new ResembledPage(house, found, names)));
    }

    @Override
    public void apart(Viewer viewer, Organisation house, CaseFile opened, Profile typed) {
        finding.find(house.id(), typed, finding.asked(house.id()), MOST).stream()
                .filter(it -> !it.journey().id().equals(opened.id()))
                .filter(it -> it.journey().network().equals(opened.network()))
                .filter(it -> it.journey().holder().equals(opened.holder()))
                .forEach(it -> joining.tellApart(
                        viewer, opened, it.journey(), it.score().value()));
    }
}
