package express.joining;

import express.journeys.CaseFile;
import express.journeys.FileAnnex;
import express.journeys.Joint;
import express.journeys.Joints;
import express.journeys.Standing;
import express.ui.Screen;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In a file: with which it is joined, or may be. In their own the person reads the same. */
@Component
class JoiningAnnex implements FileAnnex {

    private static final int ORDER = 90;

    /** @param list the files of the organisation */
    record AnnexPage(CaseFile journey, boolean own, String path, String list, List<Joint> all) {

        List<Joint> living() {
            return all.stream().filter(Joint::lives).toList();
        }

        List<Joint> waiting() {
            return all.stream().filter(Joint::waits).toList();
        }

        List<Joint> past() {
            return all.stream()
                    .filter(it -> it.joinedAt() != null && it.partedAt() != null)
                    .toList();
        }

        boolean survives(Joint joint) {
            return joint.surviving().equals(journey.id());
        }
    }

    private final Joints joints;

    JoiningAnnex(Joints joints) {
        this.joints = joints;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, CaseFile journey, Standing standing, String path) {
        boolean own = standing == Standing.OWN;
        if (!own && standing != Standing.CASE || journey.state() == CaseFile.State.ASKED) {
            return Optional.empty();
        }
        List<Joint> all = joints.listOf(journey.id());
        if (own && all.stream().noneMatch(it -> it.joinedAt() != null)) {
            return Optional.empty();
        }
        String list = path.substring(0, path.lastIndexOf('/'));
        return Optional.of(screen.part("joining/annex", new AnnexPage(journey, own, path, list, all)));
    }
}
