package express.joining;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.CaseFile;
import express.journeys.Consent;
import express.journeys.Consents;
import express.journeys.FileAnnex;
import express.journeys.Joint;
import express.journeys.Joints;
import express.journeys.Standing;
import express.ui.Screen;
import gg.jte.Content;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** In a file: with which it is joined, or may be. In their own the person reads the same. */
@Component
class JoiningAnnex implements FileAnnex {

    private static final int ORDER = 90;

    /** @param list the files of the organisation */
    record AnnexPage(
            CaseFile journey,
            boolean own,
            String path,
            String list,
            List<Joint> all,
            List<Consent> consents,
            Map<OrganisationId, String> houses) {

        /** Those that hold for the other file; they are asked and taken back there. */
        List<Consent> consents(Joint joint) {
            return consents.stream()
                    .filter(it -> it.journey().equals(joint.journey()))
                    .toList();
        }

        String house(Consent consent) {
            return houses.getOrDefault(consent.receiver(), "");
        }

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
    private final Consents consents;
    private final Organisations organisations;
    private final InstantSource time;

    JoiningAnnex(Joints joints, Consents consents, Organisations organisations, InstantSource time) {
        this.joints = joints;
        this.consents = consents;
        this.organisations = organisations;
        this.time = time;
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
        List<Consent> held = own ? List.of() : holding(journey, all);
        return Optional.of(
                screen.part("joining/annex", new AnnexPage(journey, own, path, list, all, held, receivers(held))));
    }

    private Map<OrganisationId, String> receivers(List<Consent> held) {
        return held.isEmpty()
                ? Map.of()
                : organisations
                        .listAll(held.stream().map(Consent::receiver).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    /** What the person agreed to in files that go on under this one: joining gives nothing to anybody and takes nothing. */
    private List<Consent> holding(CaseFile journey, List<Joint> all) {
        return all.stream()
                .filter(it -> it.lives() && it.surviving().equals(journey.id()))
                .flatMap(it -> consents.list(it.journey()).stream())
                .filter(it -> it.isLiving(time.instant()))
                .toList();
    }
}
